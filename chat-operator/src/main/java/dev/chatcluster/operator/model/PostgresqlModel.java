package dev.chatcluster.operator.model;

import dev.chatcluster.operator.api.v1alpha1.CloudNativePg;
import dev.chatcluster.operator.api.v1alpha1.DevelopmentStore;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeProjectionBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL, where this operator makes it. */
final class PostgresqlModel {
  private static final String NAME = "postgresql";
  private static final int PORT = 5432;
  private static final String SECRETS = "secrets";

  private PostgresqlModel() {}

  static List<HasMetadata> resources(Installation installation) {
    var postgresql = installation.spec().postgresql();
    if (postgresql.development() != null) {
      return development(installation, postgresql.development());
    }
    if (postgresql.cloudNativePg() != null) {
      return cloudNativePg(installation, postgresql.cloudNativePg());
    }
    return List.of();
  }

  private static List<HasMetadata> development(Installation installation, DevelopmentStore wanted) {
    var container =
        Pods.container(installation, NAME, installation.storeImage(NAME))
            .addNewPort()
            .withName("main")
            .withContainerPort(PORT)
            .withProtocol("TCP")
            .endPort()
            .withResources(Pods.resources(wanted.resources(), "100m", "256Mi", "1Gi"))
            .withStartupProbe(Pods.command(2, 60, "/usr/local/bin/ready"))
            .withReadinessProbe(Pods.command(5, 3, "/usr/local/bin/ready"))
            .addToVolumeMounts(
                Pods.mount(Stores.DATA, "/data"), Pods.mountReadOnly(SECRETS, "/secrets"))
            .build();
    List<String> secrets = new ArrayList<>(List.of(installation.name(NAME)));
    Databases.ROLES.forEach(role -> secrets.add(Databases.secret(installation, role)));
    return List.of(
        ClusterServices.headless(installation, NAME, NAME, PORT),
        Stores.single(
            installation,
            NAME,
            container,
            List.of(passwords(installation)),
            wanted.storage(),
            installation.secrets().hash(secrets)));
  }

  /** One file a role, with its password. */
  private static Volume passwords(Installation installation) {
    var volume = new VolumeBuilder().withName(SECRETS).withNewProjected();
    Map<String, String> files = new LinkedHashMap<>();
    files.put("superuser", installation.name(NAME));
    Databases.ROLES.forEach(role -> files.put(role, Databases.secret(installation, role)));
    files.forEach(
        (file, secret) ->
            volume.addToSources(
                new VolumeProjectionBuilder()
                    .withNewSecret()
                    .withName(secret)
                    .withItems(new KeyToPath("password", null, file))
                    .endSecret()
                    .build()));
    return volume.endProjected().build();
  }

  private static List<HasMetadata> cloudNativePg(Installation installation, CloudNativePg wanted) {
    List<Map<String, Object>> roles =
        Databases.ROLES.stream()
            .map(
                role ->
                    Map.<String, Object>of(
                        "name",
                        role,
                        "ensure",
                        "present",
                        "login",
                        true,
                        "replication",
                        true,
                        "passwordSecret",
                        Map.of("name", Databases.secret(installation, role))))
            .toList();
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("instances", wanted.instances());
    Map<String, Object> storage = new LinkedHashMap<>();
    storage.put("size", wanted.storage().size());
    if (wanted.storage().storageClassName() != null) {
      storage.put("storageClass", wanted.storage().storageClassName());
    }
    spec.put("storage", storage);
    spec.put(
        "postgresql",
        Map.of("parameters", Map.of("wal_level", "logical", "max_slot_wal_keep_size", "4GB")));
    spec.put("managed", Map.of("roles", roles));
    if (wanted.resources() != null) {
      spec.put("resources", wanted.resources());
    }
    List<HasMetadata> all = new ArrayList<>();
    all.add(generic(installation, "Cluster", NAME, spec));
    for (String role : Databases.ROLES) {
      all.add(
          generic(
              installation,
              "Database",
              "db-" + role,
              Map.of(
                  "cluster", Map.of("name", installation.name(NAME)),
                  "name", role,
                  "owner", role)));
    }
    return all;
  }

  private static GenericKubernetesResource generic(
      Installation installation, String kind, String suffix, Map<String, Object> spec) {
    return new GenericKubernetesResourceBuilder()
        .withApiVersion("postgresql.cnpg.io/v1")
        .withKind(kind)
        .withMetadata(installation.meta(suffix, NAME))
        .addToAdditionalProperties("spec", Sorted.map(spec))
        .build();
  }
}
