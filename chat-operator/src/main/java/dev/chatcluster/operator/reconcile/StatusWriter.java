package dev.chatcluster.operator.reconcile;

import dev.chatcluster.operator.api.v1alpha1.ChatCluster;
import dev.chatcluster.operator.api.v1alpha1.ChatClusterStatus;
import dev.chatcluster.operator.model.Installation;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.util.Optional;

/** Writes a status when it differs, and tells of what has changed in it. */
final class StatusWriter {
  private final Announcer announcer;

  StatusWriter(Announcer announcer) {
    this.announcer = announcer;
  }

  void write(Context<ChatCluster> context, ChatClusterStatus status) {
    ChatCluster resource = context.getPrimaryResource();
    if (status.equals(resource.getStatus())) {
      return;
    }
    var patch = new ChatCluster();
    patch.setMetadata(
        new ObjectMetaBuilder()
            .withName(resource.getMetadata().getName())
            .withNamespace(resource.getMetadata().getNamespace())
            .build());
    patch.setStatus(status);
    context
        .getClient()
        .resource(patch)
        .subresource("status")
        .patch(
            new PatchContext.Builder()
                .withPatchType(PatchType.SERVER_SIDE_APPLY)
                .withFieldManager(Installation.MANAGER)
                .withForce(true)
                .build());
    announce(context, status);
    resource.setStatus(status);
  }

  private void announce(Context<ChatCluster> context, ChatClusterStatus status) {
    ChatCluster before = context.getPrimaryResource();
    turned(before, status, Conditions.READY, "True")
        .ifPresent(now -> announcer.normal(context, "Ready", "Ready at " + status.url()));
    turned(before, status, Conditions.DEGRADED, "True")
        .ifPresent(now -> announcer.warning(context, now.getReason(), now.getMessage()));
  }

  /** The condition, when it is now as given and was not before. */
  private static Optional<Condition> turned(
      ChatCluster before, ChatClusterStatus after, String type, String status) {
    boolean was =
        Conditions.find(before, type).filter(c -> c.getStatus().equals(status)).isPresent();
    return was || after.conditions() == null
        ? Optional.empty()
        : after.conditions().stream()
            .filter(c -> c.getType().equals(type) && c.getStatus().equals(status))
            .findFirst();
  }
}
