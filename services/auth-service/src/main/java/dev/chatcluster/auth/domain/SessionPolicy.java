package dev.chatcluster.auth.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long sessions live.
 *
 * @param idle a session that is not used for so long ends
 * @param absolute and any session after so long
 * @param grace how long after its first use a refresh token may come once more, for an answer that
 *     got lost or two tabs that ask at once
 */
public record SessionPolicy(Duration idle, Duration absolute, Duration grace) {
  /** When the session ends if it is not used again. */
  Instant endOf(Session session) {
    Instant idleEnd = session.lastUsedAt().plus(idle);
    return idleEnd.isBefore(session.expiresAt()) ? idleEnd : session.expiresAt();
  }
}
