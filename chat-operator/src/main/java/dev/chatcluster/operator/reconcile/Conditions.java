package dev.chatcluster.operator.reconcile;

import dev.chatcluster.operator.api.v1alpha1.ChatCluster;
import dev.chatcluster.operator.api.v1alpha1.ChatClusterStatus;
import dev.chatcluster.operator.model.Part;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a status together. A condition keeps its transition time while its status stays, so that a
 * status which says the same is the same.
 */
final class Conditions {
  static final String READY = "Ready";
  static final String PROGRESSING = "Progressing";
  static final String DEGRADED = "Degraded";

  private static final int MESSAGE_LENGTH = 1024;

  private final ChatCluster resource;
  private final String now;
  private final List<Condition> all = new ArrayList<>();

  Conditions(ChatCluster resource, Clock clock) {
    this.resource = resource;
    this.now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  static Optional<Condition> find(ChatCluster resource, String type) {
    ChatClusterStatus status = resource.getStatus();
    return status == null || status.conditions() == null
        ? Optional.empty()
        : status.conditions().stream().filter(c -> c.getType().equals(type)).findFirst();
  }

  /** The parts, and what follows from them for the whole. */
  List<Condition> of(Map<Part, State> parts) {
    State worst =
        parts.values().stream()
            .reduce(State.ready("AllReady", "All parts are ready"), State::worse);
    boolean failed = worst.level() == State.Level.FAILED;
    add(READY, worst.isReady() ? "True" : "False", worst.reason(), worst.message());
    add(
        PROGRESSING,
        worst.level() == State.Level.WAITING ? "True" : "False",
        worst.reason(),
        worst.message());
    add(
        DEGRADED,
        failed ? "True" : "False",
        failed ? worst.reason() : "AsExpected",
        failed ? worst.message() : "");
    parts.forEach(
        (part, state) ->
            add(
                part.condition(),
                state.isReady() ? "True" : "False",
                state.reason(),
                state.message()));
    return all;
  }

  /** Before anything is done: the parts keep what was known of them. */
  List<Condition> started(String message) {
    keep(READY, "Unknown");
    add(PROGRESSING, "True", "Reconciling", message);
    keep(DEGRADED, "False");
    keepParts();
    return all;
  }

  /** Nothing can go on: a mistake, or an error that is tried again. */
  List<Condition> degraded(String reason, String message, boolean tryingAgain) {
    add(READY, "False", reason, message);
    add(PROGRESSING, tryingAgain ? "True" : "False", reason, message);
    add(DEGRADED, "True", reason, message);
    keepParts();
    return all;
  }

  /** The user wants nothing to be done. */
  List<Condition> paused() {
    keep(READY, "Unknown");
    add(PROGRESSING, "False", "Paused", "spec.paused is true: nothing is changed");
    keep(DEGRADED, "False");
    keepParts();
    return all;
  }

  private void keepParts() {
    for (Part part : Part.values()) {
      find(resource, part.condition()).ifPresent(all::add);
    }
  }

  /** With the generation of which it was found: it says nothing of a newer one. */
  private void keep(String type, String otherwise) {
    find(resource, type).ifPresentOrElse(all::add, () -> add(type, otherwise, "NotReconciled", ""));
  }

  private void add(String type, String status, String reason, String message) {
    String since =
        find(resource, type)
            .filter(known -> known.getStatus().equals(status))
            .map(Condition::getLastTransitionTime)
            .orElse(now);
    all.add(
        new ConditionBuilder()
            .withType(type)
            .withStatus(status)
            .withReason(reason)
            .withMessage(
                message.length() > MESSAGE_LENGTH ? message.substring(0, MESSAGE_LENGTH) : message)
            .withObservedGeneration(resource.getMetadata().getGeneration())
            .withLastTransitionTime(since)
            .build());
  }
}
