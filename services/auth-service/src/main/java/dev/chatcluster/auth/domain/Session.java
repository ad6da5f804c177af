package dev.chatcluster.auth.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One sign-in on one device, and the family of its refresh tokens.
 *
 * @param expiresAt the end however much it is used
 * @param generation the generation of refresh tokens that is good now
 * @param advancedAt since when it is
 */
public record Session(
    UUID id,
    UUID accountId,
    Device device,
    Instant createdAt,
    Instant lastUsedAt,
    Instant expiresAt,
    int generation,
    Instant advancedAt) {
  /** What a refresh token is worth. */
  public enum Standing {
    /** Of the current generation: the session advances to the next. */
    CURRENT,
    /**
     * Used already, but only just: it gets a further token of the current generation. Whichever of
     * these siblings comes first advances the session; the others are then predecessors themselves.
     */
    IN_GRACE,
    /** Used long ago: somebody has a copy. */
    REUSED,
    /** The session is past its end. */
    EXPIRED
  }

  static Session open(UUID id, UUID accountId, Device device, Instant now, SessionPolicy policy) {
    return new Session(id, accountId, device, now, now, now.plus(policy.absolute()), 1, now);
  }

  /**
   * Judges a token of this session by its generation; the same answer whoever asks in whichever
   * order.
   */
  Standing standing(int tokenGeneration, Instant now, SessionPolicy policy) {
    if (!now.isBefore(policy.endOf(this))) {
      return Standing.EXPIRED;
    }
    if (tokenGeneration == generation) {
      return Standing.CURRENT;
    }
    boolean justAdvanced = now.isBefore(advancedAt.plus(policy.grace()));
    return tokenGeneration == generation - 1 && justAdvanced ? Standing.IN_GRACE : Standing.REUSED;
  }

  /** After the current token was used. */
  Session advanced(Instant now) {
    return new Session(id, accountId, device, createdAt, now, expiresAt, generation + 1, now);
  }

  /** After a predecessor was used in its grace, which does not begin anew. */
  Session used(Instant now) {
    return new Session(id, accountId, device, createdAt, now, expiresAt, generation, advancedAt);
  }
}
