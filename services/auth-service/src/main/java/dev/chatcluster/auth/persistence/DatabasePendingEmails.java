package dev.chatcluster.auth.persistence;

import dev.chatcluster.auth.domain.EmailAddress;
import dev.chatcluster.auth.mail.domain.PendingEmail;
import dev.chatcluster.auth.mail.domain.PendingEmails;
import dev.chatcluster.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class DatabasePendingEmails implements PendingEmails {
  private static final String PUT =
      """
      INSERT INTO pending_email (account_id, email, expires_at, old_confirmed, new_confirmed)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (account_id) DO UPDATE SET
        email = excluded.email, expires_at = excluded.expires_at,
        old_confirmed = excluded.old_confirmed, new_confirmed = excluded.new_confirmed
      """;

  private final Statements sql;

  @Inject
  DatabasePendingEmails(Statements sql) {
    this.sql = sql;
  }

  @Override
  public Optional<PendingEmail> of(UUID accountId) {
    return sql.first(
        "SELECT * FROM pending_email WHERE account_id = ?",
        row ->
            new PendingEmail(
                accountId,
                new EmailAddress(row.getString("email")),
                Sql.instant(row, "expires_at"),
                row.getBoolean("old_confirmed"),
                row.getBoolean("new_confirmed")),
        accountId);
  }

  @Override
  public void put(PendingEmail pending) {
    sql.update(
        PUT,
        pending.accountId(),
        pending.email().value(),
        pending.expiresAt(),
        pending.oldConfirmed(),
        pending.newConfirmed());
  }

  @Override
  public void drop(UUID accountId) {
    sql.update("DELETE FROM pending_email WHERE account_id = ?", accountId);
  }

  @Override
  public int dropExpired(Instant now, int limit) {
    return sql.update(
        "DELETE FROM pending_email WHERE account_id IN (SELECT account_id FROM pending_email"
            + " WHERE expires_at <= ? LIMIT ? FOR UPDATE SKIP LOCKED)",
        now,
        limit);
  }
}
