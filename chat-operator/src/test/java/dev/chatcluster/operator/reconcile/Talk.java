package dev.chatcluster.operator.reconcile;

import static org.awaitility.Awaitility.await;

import dev.chatcluster.operator.api.v1alpha1.ChatCluster;
import dev.chatcluster.testing.RealServers;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;

/** One ChatCluster in a namespace of its own: its stores are run by somebody else. */
record Talk(KubernetesClient client, String namespace) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final PatchContext MERGE = PatchContext.of(PatchType.JSON_MERGE);

  static Talk create(KubernetesClient client) {
    var talk = new Talk(client, ApiServer.namespace(client));
    talk.secret("db", Map.of("username", "u", "password", "p"));
    talk.secret("redis", Map.of("url", "redis://redis:6379"));
    return talk;
  }

  static Talk ready(KubernetesClient client) {
    Talk talk = create(client);
    talk.apply();
    talk.awaitCondition("Ready", "True");
    return talk;
  }

  static ConditionFactory patiently() {
    return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50));
  }

  void secret(String name, Map<String, String> values) {
    client
        .resource(
            new SecretBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(namespace)
                .endMetadata()
                .withStringData(values)
                .build())
        .create();
  }

  void apply() {
    apply("talk");
  }

  void apply(String name) {
    String database = "{name: chat, credentialsSecret: db}";
    String yaml =
        """
        apiVersion: chatcluster.dev/v1alpha1
        kind: ChatCluster
        metadata: {name: %s, namespace: %s}
        spec:
          postgresql:
            external: {host: db, sslMode: disable, auth: %s, users: %s, chat: %s, notifications: %s}
          kafka:
            external: {bootstrapServers: "%s"}
            topics: {replicationFactor: 1, minInSyncReplicas: 1, partitions: 3}
          redis:
            external: {url: {name: redis, key: url}}
        """
            .formatted(
                name,
                namespace,
                database,
                database,
                database,
                database,
                RealServers.kafka().bootstrapServers());
    client.resource(yaml).create();
  }

  private Resource<ChatCluster> resource() {
    return client.resources(ChatCluster.class).inNamespace(namespace).withName("talk");
  }

  ChatCluster get() {
    return resource().get();
  }

  /** Changes the resource, as kubectl patch does. */
  void patch(String json) {
    resource().patch(MERGE, json);
  }

  void delete() {
    resource().delete();
  }

  Condition condition(String type) {
    return Conditions.find(get(), type).orElseThrow();
  }

  Condition awaitCondition(String type, String status) {
    patiently()
        .until(
            () ->
                Conditions.find(get(), type)
                    .filter(c -> c.getStatus().equals(status))
                    .filter(
                        c -> c.getObservedGeneration().equals(get().getMetadata().getGeneration()))
                    .isPresent());
    return condition(type);
  }

  void awaitReason(String type, String reason) {
    patiently()
        .until(
            () ->
                Conditions.find(get(), type).filter(c -> c.getReason().equals(reason)).isPresent());
  }

  Deployment deployment(String suffix) {
    return client.apps().deployments().inNamespace(namespace).withName("talk-" + suffix).get();
  }

  String image(String suffix) {
    return deployment(suffix)
        .getSpec()
        .getTemplate()
        .getSpec()
        .getContainers()
        .getFirst()
        .getImage();
  }

  /** What tells one set of pods from the next: it changes when they are replaced. */
  Object template(String suffix) {
    return deployment(suffix).getSpec().getTemplate();
  }

  <T extends HasMetadata> List<T> all(Class<T> type) {
    return client.resources(type).inNamespace(namespace).list().getItems();
  }

  List<String> events() {
    return client.events().v1().events().inNamespace(namespace).list().getItems().stream()
        .map(event -> event.getReason())
        .toList();
  }
}
