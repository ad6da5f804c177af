package dev.chatcluster.notification.preference.persistence;

import dev.chatcluster.notification.preference.domain.ConversationPreference;
import dev.chatcluster.notification.preference.domain.Level;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "conversation_preference")
@IdClass(ConversationPreferenceRow.Key.class)
public class ConversationPreferenceRow {
  record Key(UUID userId, UUID conversationId) implements Serializable {}

  @Id
  @Column(name = "user_id")
  public UUID userId;

  @Id
  @Column(name = "conversation_id")
  public UUID conversationId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  public Level level;

  @Column(name = "muted_until")
  public @Nullable Instant mutedUntil;

  static ConversationPreferenceRow of(UUID userId, ConversationPreference preference) {
    var row = new ConversationPreferenceRow();
    row.userId = userId;
    row.conversationId = preference.conversationId();
    row.level = preference.level();
    row.mutedUntil = preference.mutedUntil();
    return row;
  }

  ConversationPreference toPreference() {
    return new ConversationPreference(conversationId, level, mutedUntil);
  }
}
