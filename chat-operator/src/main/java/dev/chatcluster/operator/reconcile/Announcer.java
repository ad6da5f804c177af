package dev.chatcluster.operator.reconcile;

import dev.chatcluster.operator.api.v1alpha1.ChatCluster;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.ObjectReferenceBuilder;
import io.fabric8.kubernetes.api.model.events.v1.EventBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends Events about a ChatCluster. */
final class Announcer {
  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
  private static final int MESSAGE_LENGTH = 1024;

  private final Clock clock;
  private final String instance;

  Announcer(Clock clock, String instance) {
    this.clock = clock;
    this.instance = instance;
  }

  void normal(Context<ChatCluster> context, String reason, String message) {
    send(context, "Normal", reason, message);
  }

  void warning(Context<ChatCluster> context, String reason, String message) {
    send(context, "Warning", reason, message);
  }

  private void send(Context<ChatCluster> context, String type, String reason, String message) {
    ChatCluster about = context.getPrimaryResource();
    LOG.info(
        "{}/{}: {}: {}",
        about.getMetadata().getNamespace(),
        about.getMetadata().getName(),
        reason,
        message);
    var event =
        new EventBuilder()
            .withNewMetadata()
            .withGenerateName(about.getMetadata().getName() + "-")
            .withNamespace(about.getMetadata().getNamespace())
            .endMetadata()
            .withType(type)
            .withReason(reason)
            .withAction("Reconcile")
            .withNote(
                message.length() > MESSAGE_LENGTH ? message.substring(0, MESSAGE_LENGTH) : message)
            .withReportingController("chatcluster.dev/chat-operator")
            .withReportingInstance(instance)
            .withEventTime(new MicroTime(MICROS.format(clock.instant())))
            .withRegarding(
                new ObjectReferenceBuilder()
                    .withApiVersion(about.getApiVersion())
                    .withKind(about.getKind())
                    .withName(about.getMetadata().getName())
                    .withNamespace(about.getMetadata().getNamespace())
                    .withUid(about.getMetadata().getUid())
                    .build())
            .build();
    try {
      context.getClient().resource(event).create();
    } catch (KubernetesClientException e) {
      // Events are news, not state: without them the status still tells.
      LOG.warn("An Event could not be sent: {}", e.getMessage());
    }
  }
}
