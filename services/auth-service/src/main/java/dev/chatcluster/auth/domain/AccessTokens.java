package dev.chatcluster.auth.domain;

import java.time.Instant;
import java.util.UUID;

/** Signs access tokens. */
public interface AccessTokens {
  /** A signed token. */
  record Issued(String value, Instant expiresAt) {
    @Override
    public String toString() {
      return "Issued[until " + expiresAt + "]";
    }
  }

  Issued issue(Account account, UUID sessionId);
}
