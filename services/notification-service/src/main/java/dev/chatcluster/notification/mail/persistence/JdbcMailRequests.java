package dev.chatcluster.notification.mail.persistence;

import dev.chatcluster.notification.mail.domain.MailKind;
import dev.chatcluster.notification.mail.domain.MailOutcome;
import dev.chatcluster.notification.mail.domain.MailRequest;
import dev.chatcluster.notification.mail.domain.MailRequests;
import dev.chatcluster.notification.mail.domain.Mailer;
import dev.chatcluster.persistence.Sql;
import dev.chatcluster.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class JdbcMailRequests implements MailRequests {
  private static final String ADD =
      """
      INSERT INTO mail_request (id, user_id, kind, source, created_at, at, action_id, topic, device,
        conversation_id, from_seq, to_seq, period_from, period_to, next_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source) DO NOTHING""";
  private static final String TAKE =
      """
      UPDATE mail_request r SET next_at = ?, attempts = attempts + 1
      FROM (SELECT id FROM mail_request WHERE outcome IS NULL AND next_at <= ?
            ORDER BY next_at LIMIT ? FOR UPDATE SKIP LOCKED) AS due
      WHERE r.id = due.id RETURNING r.*""";

  private final Transactions transactions;
  private final Mailer mailer;
  private final Clock clock;

  @Inject
  public JdbcMailRequests(Transactions transactions, Mailer mailer, Clock clock) {
    this.transactions = transactions;
    this.mailer = mailer;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void add(List<MailRequest> requests) {
    if (mailer.isConfigured()) {
      requests.forEach(this::add);
    }
  }

  private void add(MailRequest r) {
    transactions.jdbc(
        c ->
            Sql.update(
                c,
                ADD,
                r.id(),
                r.userId(),
                r.kind().name(),
                r.source(),
                r.createdAt(),
                r.at(),
                r.actionId(),
                r.topic(),
                r.device(),
                r.conversationId(),
                r.fromSeq(),
                r.toSeq(),
                r.periodFrom(),
                r.periodTo(),
                clock.instant()));
  }

  @Override
  @Transactional
  public List<MailRequest> take(int limit, Duration lease) {
    Instant now = clock.instant();
    return transactions.jdbc(
        c -> Sql.list(c, TAKE, JdbcMailRequests::request, now.plus(lease), now, limit));
  }

  private static MailRequest request(ResultSet row) throws SQLException {
    return new MailRequest(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        MailKind.valueOf(row.getString("kind")),
        row.getString("source"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("at").toInstant(),
        row.getString("action_id"),
        row.getString("topic"),
        row.getString("device"),
        row.getObject("conversation_id", UUID.class),
        row.getObject("from_seq", Long.class),
        row.getObject("to_seq", Long.class),
        Sql.instant(row, "period_from"),
        Sql.instant(row, "period_to"),
        row.getInt("attempts"),
        row.getString("mail_id"));
  }

  @Override
  @Transactional
  public void accepted(UUID id, String mailId, Instant nextAt) {
    update(
        "UPDATE mail_request SET mail_id = ?, next_at = ?, attempts = 0 WHERE id = ?",
        mailId,
        nextAt,
        id);
  }

  @Override
  @Transactional
  public void again(UUID id, @Nullable String mailId, Instant nextAt) {
    update("UPDATE mail_request SET mail_id = ?, next_at = ? WHERE id = ?", mailId, nextAt, id);
  }

  @Override
  @Transactional
  public void end(UUID id, MailOutcome outcome) {
    update(
        "UPDATE mail_request SET outcome = ?, ended_at = ? WHERE id = ? AND outcome IS NULL",
        outcome.name(),
        clock.instant(),
        id);
  }

  @Override
  @Transactional
  public int removeEndedBefore(Instant at) {
    return transactions.jdbc(c -> Sql.update(c, "DELETE FROM mail_request WHERE ended_at < ?", at));
  }

  private void update(String sql, @Nullable Object... parameters) {
    transactions.jdbc(c -> Sql.update(c, sql, parameters));
  }
}
