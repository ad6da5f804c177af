package dev.chatcluster.auth.persistence;

import dev.chatcluster.auth.domain.KnownOrigins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
public class DatabaseKnownOrigins implements KnownOrigins {
  private static final String DROP_SURPLUS =
      """
      DELETE FROM known_origin WHERE account_id = ? AND trait = ? AND digest IN (
        SELECT digest FROM known_origin WHERE account_id = ? AND trait = ?
        ORDER BY last_seen_at DESC, digest OFFSET ?)
      """;

  private final Statements sql;

  @Inject
  DatabaseKnownOrigins(Statements sql) {
    this.sql = sql;
  }

  @Override
  public boolean hasAny(UUID accountId, Trait trait) {
    return sql.first(
            "SELECT FROM known_origin WHERE account_id = ? AND trait = ? LIMIT 1",
            row -> true,
            accountId,
            trait.name())
        .isPresent();
  }

  @Override
  public boolean note(UUID accountId, Trait trait, byte[] digest, Instant now) {
    boolean known =
        sql.update(
                "UPDATE known_origin SET last_seen_at = ?"
                    + " WHERE account_id = ? AND trait = ? AND digest = ?",
                now,
                accountId,
                trait.name(),
                digest)
            == 1;
    if (!known) {
      sql.update(
          "INSERT INTO known_origin (account_id, trait, digest, last_seen_at) VALUES (?, ?, ?, ?)",
          accountId,
          trait.name(),
          digest,
          now);
      sql.update(DROP_SURPLUS, accountId, trait.name(), accountId, trait.name(), KEPT);
    }
    return !known;
  }
}
