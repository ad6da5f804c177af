package dev.chatcluster.auth.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
                  "The administrator token needs at least " + MIN_LENGTH + " characters");
            });
    this.expected = configured.map(AdminToken::digest);
  }

  /** Compares in a time that does not depend on where the two differ. */
  boolean matches(String given) {
    return expected.map(digest -> MessageDigest.isEqual(digest, digest(given))).orElse(false);
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
