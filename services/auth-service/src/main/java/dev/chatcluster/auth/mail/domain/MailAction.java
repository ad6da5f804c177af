package dev.chatcluster.auth.mail.domain;

import dev.chatcluster.auth.domain.EmailAddress;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail that is to be sent, and what its link may still do.
 *
 * @param email where it goes, whatever becomes of the account's address
 * @param open whether it was neither used nor replaced
 */
public record MailAction(
    UUID id,
    UUID accountId,
    MailKind kind,
    EmailAddress email,
    Instant createdAt,
    Instant expiresAt,
    boolean open) {
  boolean isGood(Instant now) {
    return open && now.isBefore(expiresAt);
  }

  /** The address stays out of logs. */
  @Override
  public String toString() {
    return "MailAction[" + id + " " + kind + "]";
  }
}
