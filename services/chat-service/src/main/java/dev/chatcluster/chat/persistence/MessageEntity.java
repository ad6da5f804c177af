package dev.chatcluster.chat.persistence;

import dev.chatcluster.chat.domain.Message;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The content's hash is left out: only the log's own statements write and read it. */
@Entity
@Table(name = "message")
class MessageEntity {
  @Id UUID id;

  @Column(name = "conversation_id", nullable = false)
  UUID conversationId;

  @Column(nullable = false)
  long seq;

  @Column(name = "sender_id", nullable = false)
  UUID senderId;

  @Nullable String content;

  @Column(name = "created_at", nullable = false)
  Instant createdAt;

  @Column(name = "edited_at")
  @Nullable Instant editedAt;

  @Column(name = "deleted_at")
  @Nullable Instant deletedAt;

  Message toDomain() {
    return new Message(id, conversationId, seq, senderId, content, createdAt, editedAt, deletedAt);
  }
}
