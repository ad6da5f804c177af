package dev.chatcluster.chat.persistence;

import dev.chatcluster.chat.domain.Conversation;
import dev.chatcluster.chat.domain.ConversationKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "conversation")
class ConversationEntity {
  @Id UUID id;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  ConversationKind kind;

  @Nullable String name;

  @Column(name = "photo_url")
  @Nullable String photoUrl;

  @Column(name = "direct_key")
  @Nullable String directKey;

  @Column(name = "last_seq", nullable = false)
  long lastSeq;

  @Column(name = "last_message_id")
  @Nullable UUID lastMessageId;

  @Column(name = "last_activity_at", nullable = false)
  Instant lastActivityAt;

  @Column(name = "created_by", nullable = false)
  UUID createdBy;

  @Column(name = "created_at", nullable = false)
  Instant createdAt;

  Conversation toDomain() {
    return new Conversation(
        id, kind, name, photoUrl, lastSeq, lastMessageId, lastActivityAt, createdBy, createdAt);
  }
}
