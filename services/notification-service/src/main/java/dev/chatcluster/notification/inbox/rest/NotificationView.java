package dev.chatcluster.notification.inbox.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chatcluster.notification.inbox.domain.NamedNotification;
import dev.chatcluster.notification.inbox.domain.Notification;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A notification as a person's pages show it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NotificationView(
    UUID id,
    @Schema(
            enumeration = {
              "mention",
              "missed-messages",
              "added-to-group",
              "friend-request",
              "friend-accepted",
              "security"
            })
        String kind,
    Instant at,
    boolean read,
    @Nullable UUID actorId,
    @Nullable String actorName,
    @Nullable UUID conversationId,
    @Nullable String conversationName,
    @Nullable UUID messageId,
    @Nullable Long seq,
    @Schema(description = "Of missed messages: how many") @Nullable Integer count,
    @Schema(
            description = "Of a security alert",
            enumeration = {
              "new-sign-in",
              "password-changed",
              "repeated-failures",
              "session-revoked",
              "email-changed"
            })
        @Nullable String topic,
    @Schema(description = "Of a security alert, as the list of sessions shows it")
        @Nullable String device) {
  static NotificationView of(NamedNotification named) {
    Notification n = named.notification();
    return new NotificationView(
        n.id(),
        n.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        n.at(),
        n.readAt() != null,
        n.actorId(),
        named.actorName(),
        n.conversationId(),
        named.conversationName(),
        n.messageId(),
        n.seq(),
        n.count(),
        n.topic(),
        n.device());
  }
}
