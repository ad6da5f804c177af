package dev.chatcluster.auth.domain;

import java.security.MessageDigest;
import java.util.Optional;

/**
 * The token that makes the first administrator. It works once in an installation's life and only
 * while there is no administrator; without one configured nobody becomes administrator by
 * registering.
 */
public final class AdminToken {
  private static final int MIN_LENGTH = 16;

  private final Optional<byte[]> expected;

  public AdminToken(Optional<String> configured) {
    configured
        .filter(token -> token.length() < MIN_LENGTH)
        .ifPresent(
            token -> {
              throw new IllegalArgumentException(
                  "AUTH_BOOTSTRAP_TOKEN must have at least "
                      + MIN_LENGTH
                      + " characters, or be empty");
            });
    this.expected = configured.map(Sha256::of);
  }

  /** Compares in a time that does not depend on where the two differ. */
  boolean matches(String given) {
    return expected.map(digest -> MessageDigest.isEqual(digest, Sha256.of(given))).orElse(false);
  }
}
