package dev.chatcluster.operator.reconcile;

import dev.chatcluster.operator.api.v1alpha1.ChatCluster;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Why the pods of something that is not ready do not start. */
final class PodTrouble {
  /** What does not pass by itself. CrashLoopBackOff may: what a pod needs may be starting too. */
  private static final Set<String> LASTING =
      Set.of(
          "ErrImagePull",
          "ImagePullBackOff",
          "ErrImageNeverPull",
          "InvalidImageName",
          "CreateContainerConfigError",
          "CreateContainerError");

  private final Kinds kinds;

  PodTrouble(Kinds kinds) {
    this.kinds = kinds;
  }

  /** The state with the reason of its pods, if they tell one. */
  State explain(HasMetadata owner, State state, ChatCluster resource) {
    Map<String, String> selector =
        switch (owner) {
          case Deployment deployment -> deployment.getSpec().getSelector().getMatchLabels();
          case StatefulSet set -> set.getSpec().getSelector().getMatchLabels();
          case Job job -> Map.of("batch.kubernetes.io/job-name", job.getMetadata().getName());
          default -> Map.of();
        };
    if (state.isReady() || selector.isEmpty()) {
      return state;
    }
    return kinds
        .pods(resource, selector)
        .map(pod -> trouble(owner, pod))
        .flatMap(Optional::stream)
        .reduce(state, State::worse);
  }

  private static Optional<State> trouble(HasMetadata owner, Pod pod) {
    if (pod.getStatus() == null) {
      return Optional.empty();
    }
    return pod.getStatus().getContainerStatuses().stream()
        .map(container -> container.getState().getWaiting())
        .filter(Objects::nonNull)
        .filter(waiting -> waiting.getReason() != null && LASTING.contains(waiting.getReason()))
        .map(waiting -> failed(owner, pod, waiting))
        .findFirst();
  }

  private static State failed(HasMetadata owner, Pod pod, ContainerStateWaiting waiting) {
    return State.failed(
        waiting.getReason(),
        "%s: pod %s cannot start: %s"
            .formatted(
                owner.getMetadata().getName(),
                pod.getMetadata().getName(),
                waiting.getMessage() == null ? waiting.getReason() : waiting.getMessage()));
  }
}
