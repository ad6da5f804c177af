package dev.chatcluster.chat.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands.
 *
 * @param id made by the client before it sends
 * @param seq where its creation stands in the log
 * @param content null once it is deleted
 */
public record Message(
    UUID id,
    UUID conversationId,
    long seq,
    UUID senderId,
    @Nullable String content,
    Instant createdAt,
    @Nullable Instant editedAt,
    @Nullable Instant deletedAt) {

  public boolean isDeleted() {
    return deletedAt != null;
  }

  public Message edited(String newContent, Instant at) {
    return new Message(id, conversationId, seq, senderId, newContent, createdAt, at, deletedAt);
  }

  public Message deleted(Instant at) {
    return new Message(id, conversationId, seq, senderId, null, createdAt, editedAt, at);
  }
}
