package dev.chatcluster.notification.weekly.persistence;

import dev.chatcluster.notification.weekly.domain.WeekRules;
import dev.chatcluster.notification.weekly.domain.WeeklyTimes;
import dev.chatcluster.persistence.Sql;
import dev.chatcluster.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class JdbcWeeklyTimes implements WeeklyTimes {
  private static final String NEWCOMERS =
      """
      INSERT INTO weekly (user_id, due_at)
      SELECT DISTINCT m.user_id, ?::timestamptz FROM member m
      WHERE NOT EXISTS (SELECT FROM weekly w WHERE w.user_id = m.user_id)
      ON CONFLICT DO NOTHING""";

  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public JdbcWeeklyTimes(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void plan(UUID userId, ZoneId zone) {
    Instant next = WeekRules.next(clock.instant(), zone);
    transactions.jdbc(
        c ->
            Sql.update(
                c,
                """
                INSERT INTO weekly (user_id, due_at) VALUES (?, ?)
                ON CONFLICT (user_id) DO UPDATE SET due_at = excluded.due_at""",
                userId,
                next));
  }

  @Override
  public int planForNewcomers() {
    // Whoever has a zone of their own has a row by it.
    return transactions.jdbc(
        c -> Sql.update(c, NEWCOMERS, WeekRules.next(clock.instant(), ZoneOffset.UTC)));
  }

  @Override
  public List<Due> lockDue(int limit) {
    return transactions.jdbc(
        c ->
            Sql.list(
                c,
                """
                SELECT user_id, due_at FROM weekly WHERE due_at <= ?
                ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED""",
                row ->
                    new Due(
                        row.getObject("user_id", UUID.class),
                        row.getTimestamp("due_at").toInstant()),
                clock.instant(),
                limit));
  }
}
