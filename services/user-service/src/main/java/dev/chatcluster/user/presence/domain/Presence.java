package dev.chatcluster.user.presence.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is there.
 *
 * @param lastSeenAt null when it is not known, or not told
 */
public record Presence(UUID userId, PresenceStatus status, @Nullable Instant lastSeenAt) {
  public static Presence unknown(UUID userId) {
    return new Presence(userId, PresenceStatus.OFFLINE, null);
  }
}
