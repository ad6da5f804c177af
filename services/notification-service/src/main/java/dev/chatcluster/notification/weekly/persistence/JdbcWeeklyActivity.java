package dev.chatcluster.notification.weekly.persistence;

import dev.chatcluster.notification.weekly.domain.WeeklyActivity;
import dev.chatcluster.persistence.Sql;
import dev.chatcluster.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class JdbcWeeklyActivity implements WeeklyActivity {
  private static final String ACTIVITY =
      """
      SELECT c.id, sum(h.messages)::int AS messages,
             coalesce(c.name,
                      (SELECT p.display_name FROM member other JOIN person p ON p.id = other.user_id
                       WHERE other.conversation_id = c.id AND other.user_id <> m.user_id LIMIT 1),
                      '') AS name
      FROM member m
      JOIN conversation c ON c.id = m.conversation_id
      JOIN conversation_hour h ON h.conversation_id = m.conversation_id
        AND h.hour >= ? AND h.hour < ? AND h.hour >= date_trunc('hour', m.joined_at)
      LEFT JOIN conversation_preference o
        ON o.user_id = m.user_id AND o.conversation_id = m.conversation_id
      WHERE m.user_id = ? AND coalesce(o.level <> 'NOTHING', true)
        AND coalesce(o.muted_until <= ?, true)
      GROUP BY c.id, m.user_id ORDER BY messages DESC, c.id""";

  private final Transactions transactions;

  @Inject
  public JdbcWeeklyActivity(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Place> of(UUID userId, Instant from, Instant to, Instant now) {
    return transactions.jdbc(
        c ->
            Sql.list(
                c,
                ACTIVITY,
                row ->
                    new Place(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("messages")),
                from,
                to,
                userId,
                now));
  }

  @Override
  public int forgetBefore(Instant at) {
    return transactions.jdbc(
        c -> Sql.update(c, "DELETE FROM conversation_hour WHERE hour < ?", at));
  }
}
