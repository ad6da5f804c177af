package dev.chatcluster.contracts.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chatcluster.contracts.notification.v1.Notification;
import dev.chatcluster.contracts.notification.v1.NotificationKind;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A notification that was just made, as browsers get it; what does not apply is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NotificationView(
    String id,
    String kind,
    Instant at,
    boolean read,
    @Nullable String actorId,
    @Nullable String actorName,
    @Nullable String conversationId,
    @Nullable String conversationName,
    @Nullable String messageId,
    @Nullable Long seq,
    @Nullable Integer count,
    @Nullable String topic,
    @Nullable String device) {
  private static final String KIND_PREFIX = "NOTIFICATION_KIND_";

  public static NotificationView of(Notification notification) {
    return new NotificationView(
        notification.getId(),
        kind(notification.getKind()),
        Instant.ofEpochMilli(notification.getAtMs()),
        false,
        text(notification.getActorId()),
        text(notification.getActorName()),
        text(notification.getConversationId()),
        text(notification.getConversationName()),
        text(notification.getMessageId()),
        notification.getSeq() == 0 ? null : notification.getSeq(),
        notification.getCount() == 0 ? null : notification.getCount(),
        text(notification.getTopic()),
        text(notification.getDevice()));
  }

  private static @Nullable String text(String value) {
    return value.isEmpty() ? null : value;
  }

  private static String kind(NotificationKind kind) {
    return switch (kind) {
      case NOTIFICATION_KIND_MENTION,
          NOTIFICATION_KIND_MISSED_MESSAGES,
          NOTIFICATION_KIND_ADDED_TO_GROUP,
          NOTIFICATION_KIND_FRIEND_REQUEST,
          NOTIFICATION_KIND_FRIEND_ACCEPTED,
          NOTIFICATION_KIND_SECURITY ->
          kind.name().substring(KIND_PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
      case NOTIFICATION_KIND_UNSPECIFIED, UNRECOGNIZED ->
          throw new IllegalArgumentException("it is of no kind that is known here");
    };
  }
}
