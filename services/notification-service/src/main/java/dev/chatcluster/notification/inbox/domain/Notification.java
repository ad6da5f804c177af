package dev.chatcluster.notification.inbox.domain;

import dev.chatcluster.notification.conversation.domain.ChatEvent;
import dev.chatcluster.notification.conversation.domain.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person is told. It refers to messages and people, and holds no text of anybody.
 *
 * @param source what caused it: the same cause makes no second one
 * @param readAt null while it is unread
 * @param seq where in the conversation; of missed messages the newest
 * @param count of missed messages
 * @param topic of a security alert
 * @param device of a security alert, as the list of sessions shows it
 */
public record Notification(
    UUID id,
    UUID userId,
    Kind kind,
    String source,
    Instant at,
    @Nullable Instant readAt,
    @Nullable UUID actorId,
    @Nullable UUID conversationId,
    @Nullable UUID messageId,
    @Nullable Long seq,
    @Nullable Integer count,
    @Nullable String topic,
    @Nullable String device) {
  public static Notification mention(UUID id, Outcome.Gathered mentioned) {
    var message = mentioned.newest();
    return of(id, Kind.MENTION, mentioned, "mention:" + message.messageId(), null);
  }

  /** Of messages that wait in a conversation; one that is there unread already grows instead. */
  public static Notification missed(UUID id, Outcome.Gathered missed) {
    return of(id, Kind.MISSED_MESSAGES, missed, "missed:" + id, missed.count());
  }

  private static Notification of(
      UUID id, Kind kind, Outcome.Gathered told, String source, @Nullable Integer count) {
    var message = told.newest();
    return new Notification(
        id,
        told.userId(),
        kind,
        source,
        message.at(),
        null,
        message.senderId(),
        message.conversationId(),
        message.messageId(),
        message.seq(),
        count,
        null,
        null);
  }

  public static Notification addedToGroup(UUID id, UUID userId, ChatEvent.MembersChanged change) {
    return new Notification(
        id,
        userId,
        Kind.ADDED_TO_GROUP,
        "added:" + change.conversationId() + ":" + change.seq(),
        change.at(),
        null,
        change.actorId(),
        change.conversationId(),
        null,
        change.seq(),
        null,
        null,
        null);
  }

  /** Of a friend's request or consent. */
  public static Notification friend(
      UUID id, UUID userId, Kind kind, String eventId, Instant at, UUID friend) {
    return new Notification(
        id, userId, kind, "event:" + eventId, at, null, friend, null, null, null, null, null, null);
  }

  public static Notification security(
      UUID id, UUID userId, String eventId, Instant at, String topic, @Nullable String device) {
    return new Notification(
        id,
        userId,
        Kind.SECURITY,
        "event:" + eventId,
        at,
        null,
        null,
        null,
        null,
        null,
        null,
        topic,
        device);
  }
}
