package dev.chatcluster.socket.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.chatcluster.contracts.json.EventView;
import dev.chatcluster.contracts.json.NotificationView;
import dev.chatcluster.contracts.notification.v1.Notification;
import dev.chatcluster.service.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the server says, as the text of a frame. */
public final class ServerFrames {
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Frame(String event, @Nullable Long id, Object data) {}

  private record FrameLimits(int maxFrameBytes, int sendsPerSecond) {}

  private record Ready(UUID userId, UUID sessionId, Instant expiresAt, FrameLimits limits) {}

  private record Refreshed(Instant expiresAt) {}

  private record Nothing() {}

  private record SendAck(String id, String conversationId, long seq) {}

  private record SendError(
      String id, String conversationId, String code, String detail, boolean retryable) {}

  private record SeenAck(String conversationId, String userId, long readSeq, long deliveredSeq) {}

  private record TypingUpdate(UUID conversationId, UUID userId, boolean typing) {}

  private record Look(UUID conversationId, UUID userId) {}

  private record SyncDone(UUID conversationId, long lastSeq, boolean hasMore) {}

  private record Reset(UUID conversationId, long lastSeq) {}

  private record NotificationNew(NotificationView notification, int unread) {}

  private record NotificationRead(@Nullable List<String> ids, int unread) {}

  private record ErrorData(String code, String detail) {}

  private ServerFrames() {}

  public static String ready(UUID userId, UUID sessionId, Instant expiresAt, Limits limits) {
    return write(
        "session:ready",
        null,
        new Ready(
            userId,
            sessionId,
            expiresAt,
            new FrameLimits(limits.frameBytes(), limits.sendsPerSecond())));
  }

  public static String pong(@Nullable Long id) {
    return write("pong", id, new Nothing());
  }

  public static String refreshed(@Nullable Long id, Instant expiresAt) {
    return write("auth:refreshed", id, new Refreshed(expiresAt));
  }

  /** A log event, under the name that its type has on the socket. */
  public static String event(EventView event) {
    String name =
        switch (event.type()) {
          case "message.created" -> "chat:receive";
          case "message.edited" -> "message:update";
          case "message.deleted" -> "message:delete";
          case "group.renamed", "group.photo-changed" -> "group:update";
          case "conversation.created", "members.changed" -> "group:members";
          default -> throw new IllegalArgumentException("No event for " + event.type());
        };
    return write(name, null, event);
  }

  public static String sendAck(String messageId, String conversationId, long seq) {
    return write("chat:send:ack", null, new SendAck(messageId, conversationId, seq));
  }

  public static String sendError(
      @Nullable Long id,
      String messageId,
      String conversationId,
      String code,
      String detail,
      boolean retryable) {
    return write(
        "chat:send:error", id, new SendError(messageId, conversationId, code, detail, retryable));
  }

  public static String seenAck(
      String conversationId, String userId, long readSeq, long deliveredSeq) {
    return write("chat:seen:ack", null, new SeenAck(conversationId, userId, readSeq, deliveredSeq));
  }

  public static String typing(UUID conversationId, UUID userId, boolean typing) {
    return write("chat:typing:update", null, new TypingUpdate(conversationId, userId, typing));
  }

  public static String look(UUID conversationId, UUID userId, boolean looking) {
    return write(
        looking ? "chat:user:joined" : "chat:user:left", null, new Look(conversationId, userId));
  }

  public static String syncDone(
      @Nullable Long id, UUID conversationId, long lastSeq, boolean hasMore) {
    return write("chat:sync:done", id, new SyncDone(conversationId, lastSeq, hasMore));
  }

  public static String reset(@Nullable Long id, UUID conversationId, long lastSeq) {
    return write("chat:reset", id, new Reset(conversationId, lastSeq));
  }

  public static String notificationNew(Notification notification, int unread) {
    return write(
        "notification:new", null, new NotificationNew(NotificationView.of(notification), unread));
  }

  /**
   * Some notifications were read.
   *
   * @param ids empty for all
   */
  public static String notificationRead(List<String> ids, int unread) {
    return write(
        "notification:read", null, new NotificationRead(ids.isEmpty() ? null : ids, unread));
  }

  public static String error(@Nullable Long id, String code, String detail) {
    return write("error", id, new ErrorData(code, detail));
  }

  private static String write(String event, @Nullable Long id, Object data) {
    try {
      return Json.mapper().writeValueAsString(new Frame(event, id, data));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A frame of ours cannot be written", e);
    }
  }
}
