package dev.chatcluster.operator.reconcile;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentCondition;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from a resource's own status whether it does its work. */
final class Readiness {
  private Readiness() {}

  static State of(HasMetadata actual) {
    return switch (actual) {
      case Deployment deployment -> deployment(deployment);
      case StatefulSet set -> statefulSet(set);
      case Job job -> job(job);
      case GenericKubernetesResource other -> other(other);
      default -> State.ready();
    };
  }

  private static State deployment(Deployment deployment) {
    String name = deployment.getMetadata().getName();
    var status = deployment.getStatus();
    int wanted = orZero(deployment.getSpec().getReplicas());
    if (status == null
        || !Objects.equals(
            status.getObservedGeneration(), deployment.getMetadata().getGeneration())) {
      return State.waiting("RollingOut", name + " is about to be rolled out");
    }
    boolean stuck =
        status.getConditions().stream()
            .filter(condition -> condition.getType().equals("Progressing"))
            .map(DeploymentCondition::getReason)
            .anyMatch("ProgressDeadlineExceeded"::equals);
    int updated = orZero(status.getUpdatedReplicas());
    int available = orZero(status.getAvailableReplicas());
    if (stuck) {
      return State.failed(
          "RolloutStuck", name + ": new pods do not get ready; the old ones go on serving");
    }
    if (updated < wanted || orZero(status.getReplicas()) > updated) {
      return State.waiting(
          "RollingOut", "%s: %d of %d pods are new".formatted(name, updated, wanted));
    }
    return available >= wanted
        ? State.ready()
        : State.waiting(
            "PodsNotReady", "%s: %d of %d pods are ready".formatted(name, available, wanted));
  }

  private static State statefulSet(StatefulSet set) {
    String name = set.getMetadata().getName();
    var status = set.getStatus();
    int wanted = orZero(set.getSpec().getReplicas());
    if (status == null
        || !Objects.equals(status.getObservedGeneration(), set.getMetadata().getGeneration())) {
      return State.waiting("Starting", name + " is about to start");
    }
    int ready = orZero(status.getReadyReplicas());
    boolean current = Objects.equals(status.getCurrentRevision(), status.getUpdateRevision());
    return ready >= wanted && current
        ? State.ready()
        : State.waiting(
            "PodsNotReady", "%s: %d of %d pods are ready".formatted(name, ready, wanted));
  }

  private static State job(Job job) {
    String name = job.getMetadata().getName();
    if (hasCondition(job, "Complete")) {
      return State.ready();
    }
    return hasCondition(job, "Failed")
        ? State.failed(
            "MigrationFailed",
            "Job " + name + " has failed: see its log; deleting the Job runs it again")
        : State.waiting("Migrating", "Job " + name + " runs");
  }

  private static boolean hasCondition(Job job, String type) {
    return job.getStatus() != null
        && job.getStatus().getConditions().stream()
            .filter(condition -> condition.getType().equals(type))
            .map(JobCondition::getStatus)
            .anyMatch("True"::equals);
  }

  /** Of other operators: those that have a condition Ready must say True. */
  private static State other(GenericKubernetesResource resource) {
    String name = resource.getKind() + " " + resource.getMetadata().getName();
    return switch (resource.getKind()) {
      case "Cluster", "Kafka" ->
          condition(resource, "Ready")
              .filter("True"::equals)
              .map(ready -> State.ready())
              .orElse(State.waiting("NotReady", name + " is not ready yet"));
      case "HTTPRoute" ->
          accepted(resource)
              ? State.ready()
              : State.waiting("RouteNotAccepted", name + " is not accepted by its Gateway yet");
      default -> State.ready();
    };
  }

  private static Optional<String> condition(GenericKubernetesResource resource, String type) {
    return resource.get("status", "conditions") instanceof List<?> conditions
        ? status(conditions, type)
        : Optional.empty();
  }

  private static boolean accepted(GenericKubernetesResource route) {
    return route.get("status", "parents") instanceof List<?> parents
        && parents.stream()
            .anyMatch(
                parent ->
                    parent instanceof Map<?, ?> map
                        && map.get("conditions") instanceof List<?> conditions
                        && status(conditions, "Accepted").filter("True"::equals).isPresent());
  }

  private static Optional<String> status(List<?> conditions, String type) {
    return conditions.stream()
        .filter(c -> c instanceof Map<?, ?> map && type.equals(map.get("type")))
        .map(c -> String.valueOf(((Map<?, ?>) c).get("status")))
        .findFirst();
  }

  private static int orZero(@Nullable Integer value) {
    return value == null ? 0 : value;
  }
}
