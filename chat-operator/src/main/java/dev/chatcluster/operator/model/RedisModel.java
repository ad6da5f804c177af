package dev.chatcluster.operator.model;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;

/** Redis, where this operator makes it. */
final class RedisModel {
  private static final String NAME = "redis";
  private static final int PORT = 6379;
  private static final String SECRETS = "secrets";

  private RedisModel() {}

  static List<HasMetadata> resources(Installation installation) {
    var wanted = installation.spec().redis().managed();
    if (wanted == null) {
      return List.of();
    }
    var container =
        Pods.container(installation, NAME, installation.storeImage(NAME))
            .addNewPort()
            .withName("main")
            .withContainerPort(PORT)
            .withProtocol("TCP")
            .endPort()
            .withResources(Pods.resources(wanted.resources(), "50m", "64Mi", "256Mi"))
            .withReadinessProbe(Pods.tcp(PORT, 5, 3))
            .addToVolumeMounts(Pods.mountReadOnly(SECRETS, "/secrets"))
            .build();
    return List.of(
        ClusterServices.headless(installation, NAME, NAME, PORT),
        Stores.single(
            installation,
            NAME,
            container,
            List.of(
                Pods.secretVolume(
                    SECRETS, installation.name(NAME), Map.of("password", "password"))),
            null,
            installation.secrets().hash(List.of(installation.name(NAME)))));
  }
}
