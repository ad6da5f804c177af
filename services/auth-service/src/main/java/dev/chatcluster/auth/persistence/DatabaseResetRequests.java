package dev.chatcluster.auth.persistence;

import dev.chatcluster.auth.domain.EmailAddress;
import dev.chatcluster.auth.mail.domain.ResetRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class DatabaseResetRequests implements ResetRequests {
  private static final String TAKE =
      "DELETE FROM reset_request WHERE id = (SELECT id FROM reset_request ORDER BY id LIMIT 1"
          + " FOR UPDATE SKIP LOCKED) RETURNING email";

  private final Statements sql;

  @Inject
  DatabaseResetRequests(Statements sql) {
    this.sql = sql;
  }

  @Override
  public void add(UUID id, EmailAddress email, Instant now) {
    sql.update(
        "INSERT INTO reset_request (id, email, requested_at) VALUES (?, ?, ?)",
        id,
        email.value(),
        now);
  }

  @Override
  public Optional<EmailAddress> take() {
    return sql.first(TAKE, row -> new EmailAddress(row.getString("email")));
  }
}
