package dev.chatcluster.operator.reconcile;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.informers.cache.BasicItemStore;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps of pods what is read of them: their labels and their status. */
final class SlimPods extends BasicItemStore<Pod> {
  SlimPods() {
    super(Cache::metaNamespaceKeyFunc);
  }

  @Override
  public @Nullable Pod put(String key, Pod pod) {
    pod.setSpec(null);
    pod.getMetadata().setManagedFields(List.of());
    return super.put(key, pod);
  }
}
