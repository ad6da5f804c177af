package dev.chatcluster.notification.inbox.persistence;

import dev.chatcluster.notification.inbox.domain.Kind;
import dev.chatcluster.notification.inbox.domain.Notification;
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
@Table(name = "notification")
public class NotificationRow {
  @Id public UUID id;

  @Column(name = "user_id", nullable = false)
  public UUID userId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  public Kind kind;

  @Column(nullable = false)
  public String source;

  @Column(nullable = false)
  public Instant at;

  @Column(name = "read_at")
  public @Nullable Instant readAt;

  @Column(name = "actor_id")
  public @Nullable UUID actorId;

  @Column(name = "conversation_id")
  public @Nullable UUID conversationId;

  @Column(name = "message_id")
  public @Nullable UUID messageId;

  public @Nullable Long seq;

  public @Nullable Integer count;

  public @Nullable String topic;

  public @Nullable String device;

  Notification toNotification() {
    return new Notification(
        id,
        userId,
        kind,
        source,
        at,
        readAt,
        actorId,
        conversationId,
        messageId,
        seq,
        count,
        topic,
        device);
  }
}
