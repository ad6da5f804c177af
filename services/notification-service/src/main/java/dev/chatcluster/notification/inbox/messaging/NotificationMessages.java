package dev.chatcluster.notification.inbox.messaging;

import dev.chatcluster.contracts.notification.v1.NotificationKind;
import dev.chatcluster.notification.inbox.domain.Kind;
import dev.chatcluster.notification.inbox.domain.NamedNotification;
import dev.chatcluster.notification.inbox.domain.Notification;
import org.jspecify.annotations.Nullable;

/** Notifications as the contract writes them. */
final class NotificationMessages {
  private NotificationMessages() {}

  static dev.chatcluster.contracts.notification.v1.Notification of(NamedNotification named) {
    Notification n = named.notification();
    return dev.chatcluster.contracts.notification.v1.Notification.newBuilder()
        .setId(n.id().toString())
        .setKind(kind(n.kind()))
        .setAtMs(n.at().toEpochMilli())
        .setActorId(text(n.actorId()))
        .setActorName(text(named.actorName()))
        .setConversationId(text(n.conversationId()))
        .setConversationName(text(named.conversationName()))
        .setMessageId(text(n.messageId()))
        .setSeq(n.seq() == null ? 0 : n.seq())
        .setCount(n.count() == null ? 0 : n.count())
        .setTopic(text(n.topic()))
        .setDevice(text(n.device()))
        .build();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static NotificationKind kind(Kind kind) {
    return switch (kind) {
      case MENTION -> NotificationKind.NOTIFICATION_KIND_MENTION;
      case MISSED_MESSAGES -> NotificationKind.NOTIFICATION_KIND_MISSED_MESSAGES;
      case ADDED_TO_GROUP -> NotificationKind.NOTIFICATION_KIND_ADDED_TO_GROUP;
      case FRIEND_REQUEST -> NotificationKind.NOTIFICATION_KIND_FRIEND_REQUEST;
      case FRIEND_ACCEPTED -> NotificationKind.NOTIFICATION_KIND_FRIEND_ACCEPTED;
      case SECURITY -> NotificationKind.NOTIFICATION_KIND_SECURITY;
    };
  }
}
