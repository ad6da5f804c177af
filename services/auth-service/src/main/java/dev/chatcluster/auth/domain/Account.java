package dev.chatcluster.auth.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Someone who can sign in. */
public record Account(
    UUID id,
    Handle handle,
    EmailAddress email,
    DisplayName displayName,
    String passwordHash,
    Set<Role> roles,
    Instant createdAt) {
  public Account {
    roles = Set.copyOf(roles);
  }

  public Account withHandle(Handle changed) {
    return new Account(id, changed, email, displayName, passwordHash, roles, createdAt);
  }

  /** Address, name and hash stay out of logs. */
  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
