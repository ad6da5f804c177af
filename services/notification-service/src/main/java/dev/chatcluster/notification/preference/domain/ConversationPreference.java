package dev.chatcluster.notification.preference.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of one conversation, whatever else they want.
 *
 * @param mutedUntil nothing is heard of it before; null when it is not muted for a time
 */
public record ConversationPreference(
    UUID conversationId, Level level, @Nullable Instant mutedUntil) {
  public boolean silences(Instant now) {
    return level == Level.NOTHING || (mutedUntil != null && mutedUntil.isAfter(now));
  }
}
