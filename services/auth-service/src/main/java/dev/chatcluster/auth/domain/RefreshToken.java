package dev.chatcluster.auth.domain;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * 256 random bits that keep a session going. Only its SHA-256 is stored: it has nothing that could
 * be guessed.
 */
public record RefreshToken(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  static RefreshToken random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  public byte[] hash() {
    return Sha256.of(value);
  }

  @Override
  public String toString() {
    return "RefreshToken[***]";
  }
}
