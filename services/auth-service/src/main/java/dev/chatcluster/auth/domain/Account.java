package dev.chatcluster.auth.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can sign in.
 *
 * @param emailVerifiedAt since when the address is known to be theirs; null: it is not
 */
public record Account(
    UUID id,
    Handle handle,
    EmailAddress email,
    @Nullable Instant emailVerifiedAt,
    DisplayName displayName,
    Language language,
    String passwordHash,
    Set<Role> roles,
    Instant createdAt) {
  public Account {
    roles = Set.copyOf(roles);
  }

  public boolean emailVerified() {
    return emailVerifiedAt != null;
  }

  /** Address, name and hash stay out of logs. */
  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
