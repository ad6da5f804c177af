package dev.chatcluster.operator.model;

import dev.chatcluster.operator.api.v1alpha1.Storage;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A data store of one node: a StatefulSet. */
final class Stores {
  static final String DATA = "data";

  private Stores() {}

  /**
   * One pod.
   *
   * @param storage null for a store that keeps nothing
   */
  static HasMetadata single(
      Installation installation,
      String suffix,
      Container container,
      List<Volume> volumes,
      @Nullable Storage storage,
      String secretsHash) {
    var set =
        new StatefulSetBuilder()
            .withMetadata(installation.meta(suffix, suffix))
            .withNewSpec()
            .withServiceName(installation.name(suffix))
            .withReplicas(1)
            .withNewSelector()
            .withMatchLabels(installation.selector(suffix))
            .endSelector()
            .withTemplate(
                Pods.template(
                    installation,
                    suffix,
                    Map.of(Installation.SECRETS_HASH, secretsHash),
                    container,
                    volumes,
                    60))
            .endSpec();
    if (storage != null) {
      set.editSpec()
          .withVolumeClaimTemplates(claim(installation, suffix, storage))
          .withNewPersistentVolumeClaimRetentionPolicy()
          .withWhenDeleted(storage.deletionPolicy())
          .withWhenScaled("Retain")
          .endPersistentVolumeClaimRetentionPolicy()
          .endSpec();
    }
    return set.build();
  }

  private static PersistentVolumeClaim claim(
      Installation installation, String suffix, Storage storage) {
    return new PersistentVolumeClaimBuilder()
        .withMetadata(
            new ObjectMetaBuilder()
                .withName(DATA)
                .withLabels(installation.selector(suffix))
                .build())
        .withNewSpec()
        .withAccessModes("ReadWriteOnce")
        .withStorageClassName(storage.storageClassName())
        .withNewResources()
        .withRequests(Map.of("storage", new Quantity(storage.size())))
        .endResources()
        .endSpec()
        .build();
  }
}
