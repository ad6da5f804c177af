package dev.chatcluster.auth.domain;

import java.time.Instant;

/**
 * A signing key as it is kept.
 *
 * @param publicJwk the public part, as JSON Web Key
 * @param sealed the private part, encrypted
 */
public record StoredKey(
    String kid, Instant createdAt, Instant activatesAt, String publicJwk, byte[] sealed)
    implements KeySchedule.Activated {
  @Override
  public String toString() {
    return "StoredKey[" + kid + " from " + activatesAt + "]";
  }
}
