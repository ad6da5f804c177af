package dev.chatcluster.operator.model;

import dev.chatcluster.operator.api.v1alpha1.DevelopmentStore;
import dev.chatcluster.operator.api.v1alpha1.Strimzi;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Kafka, where this operator makes it. */
final class KafkaModel {
  private static final String NAME = "kafka";
  private static final int PORT = 9092;

  private KafkaModel() {}

  static List<HasMetadata> resources(Installation installation) {
    var kafka = installation.spec().kafka();
    if (kafka.development() != null) {
      return development(installation, kafka.development());
    }
    return kafka.strimzi() == null ? List.of() : strimzi(installation, kafka.strimzi());
  }

  private static List<HasMetadata> development(Installation installation, DevelopmentStore wanted) {
    var container =
        Pods.container(installation, NAME, installation.storeImage(NAME))
            .withEnv(
                new EnvVarBuilder()
                    .withName("KAFKA_ADVERTISED_HOST")
                    .withValue(installation.host(NAME))
                    .build())
            .addNewPort()
            .withName("main")
            .withContainerPort(PORT)
            .withProtocol("TCP")
            .endPort()
            .withResources(Pods.resources(wanted.resources(), "100m", "512Mi", "768Mi"))
            .withStartupProbe(Pods.tcp(PORT, 2, 60))
            .withReadinessProbe(Pods.tcp(PORT, 5, 3))
            .addToVolumeMounts(Pods.mount(Stores.DATA, "/data"))
            .build();
    return List.of(
        ClusterServices.headless(installation, NAME, NAME, PORT),
        Stores.single(installation, NAME, container, List.of(), wanted.storage(), "none"));
  }

  private static List<HasMetadata> strimzi(Installation installation, Strimzi wanted) {
    String cluster = installation.name(NAME);
    Map<String, Object> volume = new LinkedHashMap<>();
    volume.put("type", "persistent-claim");
    volume.put("size", wanted.storage().size());
    volume.put("deleteClaim", wanted.storage().deletionPolicy().equals("Delete"));
    if (wanted.storage().storageClassName() != null) {
      volume.put("class", wanted.storage().storageClassName());
    }
    Map<String, Object> pool = new LinkedHashMap<>();
    pool.put("replicas", wanted.brokers());
    pool.put("roles", List.of("controller", "broker"));
    pool.put("storage", volume);
    if (wanted.resources() != null) {
      pool.put("resources", wanted.resources());
    }
    int copies = Math.min(3, wanted.brokers());
    Map<String, Object> kafka = new LinkedHashMap<>();
    kafka.put(
        "listeners",
        List.of(Map.of("name", "plain", "port", PORT, "type", "internal", "tls", false)));
    kafka.put(
        "config",
        Map.of(
            "auto.create.topics.enable",
            false,
            "offsets.topic.replication.factor",
            copies,
            "transaction.state.log.replication.factor",
            copies,
            "transaction.state.log.min.isr",
            Math.max(1, copies - 1)));
    if (wanted.version() != null) {
      kafka.put("version", wanted.version());
    }
    ObjectMeta poolMeta = installation.meta("kafka-nodes", NAME);
    poolMeta.getLabels().put("strimzi.io/cluster", cluster);
    return List.of(
        generic("KafkaNodePool", poolMeta, pool),
        generic("Kafka", installation.meta(NAME, NAME), Map.of("kafka", kafka)));
  }

  private static HasMetadata generic(String kind, ObjectMeta meta, Map<String, Object> spec) {
    return new GenericKubernetesResourceBuilder()
        .withApiVersion("kafka.strimzi.io/v1")
        .withKind(kind)
        .withMetadata(meta)
        .addToAdditionalProperties("spec", Sorted.map(spec))
        .build();
  }
}
