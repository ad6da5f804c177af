package dev.chatcluster.auth.persistence;

import dev.chatcluster.auth.domain.FailureCounts;
import dev.chatcluster.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

@ApplicationScoped
public class DatabaseFailureCounts implements FailureCounts {
  private static final String ADD =
      """
      INSERT INTO sign_in_failure AS f (who, failures, last_at) VALUES (?, 1, ?)
      ON CONFLICT (who) DO UPDATE SET
        failures = CASE WHEN f.last_at <= ? THEN 1 ELSE f.failures + 1 END,
        last_at = excluded.last_at
      RETURNING failures, told_at
      """;

  private final Statements sql;

  @Inject
  DatabaseFailureCounts(Statements sql) {
    this.sql = sql;
  }

  @Override
  public Count add(byte[] who, Instant now, Instant pausedBefore) {
    return sql.first(
            ADD,
            row -> new Count(row.getInt("failures"), Sql.instant(row, "told_at")),
            who,
            now,
            pausedBefore)
        .orElseThrow();
  }

  @Override
  public void told(byte[] who, Instant now) {
    sql.update("UPDATE sign_in_failure SET failures = 0, told_at = ? WHERE who = ?", now, who);
  }

  @Override
  public int dropUntouchedSince(Instant time, int limit) {
    return sql.update(
        "DELETE FROM sign_in_failure WHERE who IN (SELECT who FROM sign_in_failure"
            + " WHERE last_at <= ? LIMIT ? FOR UPDATE SKIP LOCKED)",
        time,
        limit);
  }
}
