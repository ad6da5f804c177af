package dev.chatcluster.operator.reconcile;

import dev.chatcluster.operator.api.v1alpha1.ChatCluster;
import dev.chatcluster.operator.model.Installation;
import dev.chatcluster.operator.model.Part;
import dev.chatcluster.operator.model.Plan;
import dev.chatcluster.operator.model.Stage;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through a plan's stages as far as they get ready. */
final class RollOut {
  private static final Set<Part> STORES = Set.of(Part.POSTGRESQL, Part.KAFKA, Part.REDIS);

  private final Applier applier;
  private final TopicKeeper topics;
  private final PodTrouble trouble;

  RollOut(Applier applier, TopicKeeper topics, PodTrouble trouble) {
    this.applier = applier;
    this.topics = topics;
    this.trouble = trouble;
  }

  /**
   * Applies the stages in their order.
   *
   * @param first whether this installation has never been ready: then its services start together,
   *     once the stores are there. Later they are replaced one after the other, and a store that is
   *     away holds up nothing.
   */
  Map<Part, State> run(
      Plan plan, Installation installation, boolean first, Context<ChatCluster> context)
      throws InterruptedException {
    Map<Part, State> parts = new EnumMap<>(Part.class);
    String heldUpBy = null;
    for (Stage stage : plan.stages()) {
      State state;
      if (first && heldUpBy == null && !STORES.contains(stage.part())) {
        heldUpBy = missingStore(parts);
      }
      if (heldUpBy == null) {
        state = apply(stage, installation, context);
        if (!state.isReady() && holdsUp(stage, first)) {
          heldUpBy = stage.name();
        }
      } else if (stage.resources().isEmpty() && stage.part() != Part.TOPICS) {
        state = State.ready();
      } else {
        state = State.waiting("Waiting", stage.name() + " waits for " + heldUpBy);
      }
      parts.merge(stage.part(), state, State::worse);
    }
    State topicsState = parts.get(Part.TOPICS);
    if (topicsState != null && topicsState.reason().equals(TopicKeeper.UNREACHABLE)) {
      parts.merge(Part.KAFKA, topicsState, State::worse);
    }
    return parts;
  }

  private static boolean holdsUp(Stage stage, boolean first) {
    return first ? stage.part() == Part.TOPICS || stage.part() == Part.MIGRATIONS : stage.gate();
  }

  /** The stores start together; everything else needs them all. */
  private static @Nullable String missingStore(Map<Part, State> parts) {
    return STORES.stream()
        .filter(part -> !parts.getOrDefault(part, State.ready()).isReady())
        .map(part -> part.condition().replace("Ready", ""))
        .sorted()
        .findFirst()
        .orElse(null);
  }

  private State apply(Stage stage, Installation installation, Context<ChatCluster> context)
      throws InterruptedException {
    if (stage.part() == Part.TOPICS) {
      return topics.keep(installation);
    }
    State state =
        STORES.contains(stage.part()) && stage.resources().isEmpty()
            ? State.ready("External", "Somebody else runs it")
            : State.ready();
    for (HasMetadata desired : stage.resources()) {
      HasMetadata actual = applier.apply(desired, context);
      state =
          state.worse(trouble.explain(actual, Readiness.of(actual), context.getPrimaryResource()));
    }
    return state;
  }
}
