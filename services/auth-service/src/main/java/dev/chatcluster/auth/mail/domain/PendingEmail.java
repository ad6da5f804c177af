package dev.chatcluster.auth.mail.domain;

import dev.chatcluster.auth.domain.EmailAddress;
import java.time.Instant;
import java.util.UUID;

/** A change of the address that both mailboxes have not yet agreed to. */
public record PendingEmail(
    UUID accountId,
    EmailAddress email,
    Instant expiresAt,
    boolean oldConfirmed,
    boolean newConfirmed) {
  PendingEmail confirmed(MailKind by) {
    return new PendingEmail(
        accountId,
        email,
        expiresAt,
        oldConfirmed || by == MailKind.CHANGE_EMAIL_OLD,
        newConfirmed || by == MailKind.CHANGE_EMAIL_NEW);
  }

  boolean complete() {
    return oldConfirmed && newConfirmed;
  }

  /** The address stays out of logs. */
  @Override
  public String toString() {
    return "PendingEmail[" + accountId + "]";
  }
}
