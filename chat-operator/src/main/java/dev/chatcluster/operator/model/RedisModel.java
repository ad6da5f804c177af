package dev.chatcluster.operator.model;

import dev.chatcluster.operator.api.v1alpha1.Storage;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Redis, where this operator makes it: one for what may be lost, one for mails that wait. */
final class RedisModel {
  static final String MAIL_QUEUE = "mail-queue";
  static final int PORT = 6379;

  private static final String NAME = "redis";
  private static final String SECRETS = "secrets";

  private RedisModel() {}

  static List<HasMetadata> resources(Installation installation) {
    var wanted = installation.spec().redis().managed();
    return wanted == null ? List.of() : node(installation, NAME, wanted.resources(), null);
  }

  static boolean hasOwnMailQueue(Installation installation) {
    var mail = installation.spec().mail();
    return mail != null && mail.queue().externalUrl() == null;
  }

  static List<HasMetadata> mailQueue(Installation installation) {
    var mail = installation.spec().mail();
    return mail == null || mail.queue().externalUrl() != null
        ? List.of()
        : node(installation, MAIL_QUEUE, mail.queue().resources(), mail.queue().storage());
  }

  /** One node; with a storage it keeps what it holds. */
  private static List<HasMetadata> node(
      Installation installation,
      String name,
      @Nullable ResourceRequirements resources,
      @Nullable Storage storage) {
    List<VolumeMount> mounts = new ArrayList<>();
    mounts.add(Pods.mountReadOnly(SECRETS, "/secrets"));
    List<EnvVar> environment = new ArrayList<>();
    if (storage != null) {
      mounts.add(Pods.mount(Stores.DATA, "/data"));
      environment.add(new EnvVar("REDIS_APPENDONLY", "yes", null));
    }
    var container =
        Pods.container(installation, name, installation.storeImage(NAME))
            .withEnv(environment)
            .addNewPort()
            .withName("main")
            .withContainerPort(PORT)
            .withProtocol("TCP")
            .endPort()
            .withResources(Pods.resources(resources, "50m", "64Mi", "256Mi"))
            .withReadinessProbe(Pods.tcp(PORT, 5, 3))
            .addAllToVolumeMounts(mounts)
            .build();
    return List.of(
        ClusterServices.headless(installation, name, name, PORT),
        Stores.single(
            installation,
            name,
            container,
            List.of(
                Pods.secretVolume(
                    SECRETS, installation.name(name), Map.of("password", "password"))),
            storage,
            installation.secrets().hash(List.of(installation.name(name)))));
  }
}
