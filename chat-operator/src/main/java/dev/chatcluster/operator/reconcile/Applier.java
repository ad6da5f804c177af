package dev.chatcluster.operator.reconcile;

import dev.chatcluster.operator.api.v1alpha1.ChatCluster;
import dev.chatcluster.operator.model.Hashes;
import dev.chatcluster.operator.model.Installation;
import dev.chatcluster.operator.model.Plan;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.SSABasedGenericKubernetesResourceMatcher;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what differs, by server-side apply: fields that others set beside ours stay, ours are
 * taken back when somebody changes them. What is as it shall be is not written.
 */
final class Applier {
  private static final Logger LOG = LoggerFactory.getLogger(Applier.class);

  private final Kinds kinds;
  private final Announcer announcer;
  private final Settled settled;

  Applier(Kinds kinds, Announcer announcer, Settled settled) {
    this.kinds = kinds;
    this.announcer = announcer;
    this.settled = settled;
  }

  /** Returns the resource as it is in the cluster. */
  HasMetadata apply(HasMetadata desired, Context<ChatCluster> context) {
    HasMetadata before = kinds.actual(desired).orElse(null);
    String hash = Hashes.of(Serialization.asJson(desired));
    if (before != null && matches(before, desired, hash, context)) {
      settled.remember(before, hash);
      return before;
    }
    HasMetadata after =
        context
            .getClient()
            .resource(desired)
            .patch(
                new PatchContext.Builder()
                    .withPatchType(PatchType.SERVER_SIDE_APPLY)
                    .withFieldManager(Installation.MANAGER)
                    .withForce(true)
                    .build());
    settled.remember(after, hash);
    kinds.written(before, after);
    LOG.info("{} {}", before == null ? "Created" : "Changed", described(after));
    RestartReason.between(before, after)
        .ifPresent(
            reason ->
                announcer.normal(
                    context,
                    reason.word(),
                    "Pods of %s are replaced: %s"
                        .formatted(after.getMetadata().getName(), reason.word())));
    return after;
  }

  private boolean matches(
      HasMetadata actual, HasMetadata desired, String hash, Context<ChatCluster> context) {
    return switch (settled.match(actual, hash)) {
      case SAME -> true;
      case DIFFERENT -> false;
      case UNKNOWN ->
          SSABasedGenericKubernetesResourceMatcher.<HasMetadata>getInstance()
              .matches(actual, desired, context);
    };
  }

  /** Deletes what belongs to the installation and is not planned any more. */
  void prune(Plan plan, Set<String> keptSecrets, Context<ChatCluster> context) {
    Set<String> planned = plan.resources().map(Applier::described).collect(Collectors.toSet());
    KubernetesClient client = context.getClient();
    kinds
        .actual(context.getPrimaryResource())
        .filter(actual -> !planned.contains(described(actual)))
        .filter(
            actual ->
                !(actual.getKind().equals("Secret")
                    && keptSecrets.contains(actual.getMetadata().getName())))
        .filter(actual -> actual.getMetadata().getDeletionTimestamp() == null)
        .toList()
        .forEach(
            actual -> {
              client.resource(actual).delete();
              LOG.info("Deleted {}: it is not wanted any more", described(actual));
            });
  }

  private static String described(HasMetadata resource) {
    return resource.getKind()
        + " "
        + resource.getMetadata().getNamespace()
        + "/"
        + resource.getMetadata().getName();
  }
}
