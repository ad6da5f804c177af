package dev.chatcluster.auth.persistence;

import dev.chatcluster.auth.domain.EmailAddress;
import dev.chatcluster.auth.mail.domain.MailAction;
import dev.chatcluster.auth.mail.domain.MailActions;
import dev.chatcluster.auth.mail.domain.MailKind;
import dev.chatcluster.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class DatabaseMailActions implements MailActions {
  private static final String SELECT =
      "SELECT id, account_id, kind, email, created_at, expires_at,"
          + " used_at IS NULL AND replaced_at IS NULL AS open FROM mail_action WHERE ";

  private final Statements sql;

  @Inject
  DatabaseMailActions(Statements sql) {
    this.sql = sql;
  }

  @Override
  public void add(MailAction action, byte @Nullable [] tokenHash) {
    sql.update(
        "INSERT INTO mail_action (id, account_id, kind, email, token_hash, created_at, expires_at)"
            + " VALUES (?, ?, ?, ?, ?::bytea, ?, ?)",
        action.id(),
        action.accountId(),
        action.kind().name(),
        action.email().value(),
        tokenHash,
        action.createdAt(),
        action.expiresAt());
  }

  @Override
  public Optional<MailAction> byId(UUID id) {
    return sql.first(SELECT + "id = ?", DatabaseMailActions::read, id);
  }

  @Override
  public Optional<MailAction> byTokenHash(byte[] hash) {
    return sql.first(SELECT + "token_hash = ?", DatabaseMailActions::read, (Object) hash);
  }

  @Override
  public Optional<MailAction> lock(UUID id) {
    return sql.first(SELECT + "id = ? FOR UPDATE", DatabaseMailActions::read, id);
  }

  @Override
  public void markUsed(UUID id, Instant now) {
    sql.update("UPDATE mail_action SET used_at = ? WHERE id = ?", now, id);
  }

  @Override
  public void replace(UUID accountId, Set<MailKind> kinds, Instant now) {
    sql.update(
        "UPDATE mail_action SET replaced_at = ? WHERE account_id = ? AND kind = ANY (?)"
            + " AND token_hash IS NOT NULL AND used_at IS NULL AND replaced_at IS NULL",
        now,
        accountId,
        kinds.stream().map(MailKind::name).toArray(String[]::new));
  }

  @Override
  public int dropExpired(Instant now, int limit) {
    return sql.update(
        "DELETE FROM mail_action WHERE id IN (SELECT id FROM mail_action WHERE expires_at <= ?"
            + " LIMIT ? FOR UPDATE SKIP LOCKED)",
        now,
        limit);
  }

  private static MailAction read(ResultSet row) throws SQLException {
    return new MailAction(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        MailKind.valueOf(row.getString("kind")),
        new EmailAddress(row.getString("email")),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "expires_at"),
        row.getBoolean("open"));
  }
}
