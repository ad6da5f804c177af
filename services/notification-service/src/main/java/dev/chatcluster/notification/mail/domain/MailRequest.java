package dev.chatcluster.notification.mail.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is wanted. Address, name, text and secrets are asked for when it is sent.
 *
 * @param id also the key by which mailchip knows a repeat
 * @param source what caused it: the same cause makes no second one
 * @param at of what is told
 * @param actionId of an ACTION
 * @param topic of a SECURITY alert
 * @param fromSeq of MISSED: messages after it
 * @param toSeq of MISSED: up to this one
 * @param attempts so far, including the one under way
 * @param mailId mailchip's, once it has taken it
 */
public record MailRequest(
    UUID id,
    UUID userId,
    MailKind kind,
    String source,
    Instant createdAt,
    Instant at,
    @Nullable String actionId,
    @Nullable String topic,
    @Nullable String device,
    @Nullable UUID conversationId,
    @Nullable Long fromSeq,
    @Nullable Long toSeq,
    @Nullable Instant periodFrom,
    @Nullable Instant periodTo,
    int attempts,
    @Nullable String mailId) {
  public static MailRequest action(
      UUID id, UUID userId, String eventId, Instant at, String actionId) {
    return new MailRequest(
        id,
        userId,
        MailKind.ACTION,
        "event:" + eventId,
        at,
        at,
        actionId,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        null);
  }

  public static MailRequest security(
      UUID id, UUID userId, String eventId, Instant at, String topic, @Nullable String device) {
    return new MailRequest(
        id,
        userId,
        MailKind.SECURITY,
        "event:" + eventId,
        at,
        at,
        null,
        topic,
        device,
        null,
        null,
        null,
        null,
        null,
        0,
        null);
  }

  public static MailRequest missed(
      UUID id, UUID userId, UUID conversationId, long fromSeq, long toSeq, Instant now) {
    return new MailRequest(
        id,
        userId,
        MailKind.MISSED,
        "missed:" + conversationId + ":" + userId + ":" + toSeq,
        now,
        now,
        null,
        null,
        null,
        conversationId,
        fromSeq,
        toSeq,
        null,
        null,
        0,
        null);
  }

  public static MailRequest weekly(UUID id, UUID userId, Instant from, Instant to, Instant now) {
    return new MailRequest(
        id,
        userId,
        MailKind.WEEKLY,
        "weekly:" + userId + ":" + to,
        now,
        now,
        null,
        null,
        null,
        null,
        null,
        null,
        from,
        to,
        0,
        null);
  }
}
