package dev.chatcluster.notification.missed.persistence;

import dev.chatcluster.notification.conversation.domain.ChatEvent;
import dev.chatcluster.notification.conversation.domain.Outcome;
import dev.chatcluster.notification.domain.Limits;
import dev.chatcluster.notification.missed.domain.MissedMails;
import dev.chatcluster.notification.missed.domain.Watched;
import dev.chatcluster.persistence.Sql;
import dev.chatcluster.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class JdbcMissedMails implements MissedMails {
  private static final String LOCK_DUE =
      """
      SELECT w.conversation_id, w.user_id, m.read_seq, m.mailed_seq, m.mailed_at,
             coalesce(f.missed_mail, true) AS missed_mail,
             CASE WHEN coalesce(o.level, f.level, 'ALL') = 'MENTIONS'
                  THEN (SELECT coalesce(max(n.seq), 0) FROM notification n
                        WHERE n.user_id = w.user_id AND n.conversation_id = w.conversation_id
                          AND n.kind = 'MENTION' AND n.read_at IS NULL)
                  ELSE c.last_message_seq END AS newest_seq,
             m.user_id IS NULL OR coalesce(o.level, f.level, 'ALL') = 'NOTHING'
               OR coalesce(o.muted_until > ?, false) AS silent
      FROM missed w
      JOIN conversation c ON c.id = w.conversation_id
      LEFT JOIN member m ON m.conversation_id = w.conversation_id AND m.user_id = w.user_id
      LEFT JOIN preference f ON f.user_id = w.user_id
      LEFT JOIN conversation_preference o
        ON o.user_id = w.user_id AND o.conversation_id = w.conversation_id
      WHERE w.due_at <= ? ORDER BY w.due_at LIMIT ? FOR UPDATE OF w SKIP LOCKED""";

  private final Transactions transactions;
  private final Limits limits;
  private final Clock clock;

  @Inject
  public JdbcMissedMails(Transactions transactions, Limits limits, Clock clock) {
    this.transactions = transactions;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public void watch(List<Outcome.Gathered> first) {
    if (first.isEmpty()) {
      return;
    }
    var messages = first.stream().map(Outcome.Gathered::newest).toList();
    transactions.jdbc(
        c ->
            Sql.update(
                c,
                """
                INSERT INTO missed (conversation_id, user_id, due_at)
                SELECT * FROM unnest(?, ?, ?) ON CONFLICT DO NOTHING""",
                Sql.uuids(
                    c, messages.stream().map(ChatEvent.MessageCreated::conversationId).toList()),
                Sql.uuids(c, first.stream().map(Outcome.Gathered::userId).toList()),
                Sql.column(
                    c,
                    "timestamptz",
                    messages.stream().map(m -> m.at().plus(limits.missedAfter())).toList())));
  }

  @Override
  public void readUpTo(Collection<ChatEvent.Read> marks) {
    if (marks.isEmpty()) {
      return;
    }
    transactions.jdbc(
        c ->
            Sql.update(
                c,
                """
                DELETE FROM missed w
                USING unnest(?, ?, ?) AS mark (conversation_id, user_id, seq), conversation c
                WHERE w.conversation_id = mark.conversation_id AND w.user_id = mark.user_id
                  AND c.id = mark.conversation_id AND c.last_message_seq <= mark.seq""",
                Sql.uuids(c, marks.stream().map(ChatEvent.Read::conversationId).toList()),
                Sql.uuids(c, marks.stream().map(ChatEvent.Read::userId).toList()),
                Sql.column(c, "bigint", marks.stream().map(ChatEvent.Read::seq).toList())));
  }

  @Override
  public List<Watched> lockDue(int limit) {
    Instant now = clock.instant();
    return transactions.jdbc(c -> Sql.list(c, LOCK_DUE, JdbcMissedMails::watched, now, now, limit));
  }

  private static Watched watched(ResultSet row) throws SQLException {
    return new Watched(
        row.getObject("conversation_id", UUID.class),
        row.getObject("user_id", UUID.class),
        row.getLong("newest_seq"),
        row.getLong("read_seq"),
        row.getLong("mailed_seq"),
        Sql.instant(row, "mailed_at"),
        row.getBoolean("silent"),
        row.getBoolean("missed_mail"));
  }

  @Override
  public void lookAgain(Watched watched, Instant at) {
    transactions.jdbc(
        c ->
            Sql.update(
                c,
                "UPDATE missed SET due_at = ? WHERE conversation_id = ? AND user_id = ?",
                at,
                watched.conversationId(),
                watched.userId()));
  }

  @Override
  public void drop(Watched watched) {
    transactions.jdbc(
        c ->
            Sql.update(
                c,
                "DELETE FROM missed WHERE conversation_id = ? AND user_id = ?",
                watched.conversationId(),
                watched.userId()));
  }

  @Override
  public void mailed(Watched watched, long upToSeq) {
    transactions.jdbc(
        c ->
            Sql.update(
                c,
                """
                UPDATE member SET mailed_seq = ?, mailed_at = ?
                WHERE conversation_id = ? AND user_id = ?""",
                upToSeq,
                clock.instant(),
                watched.conversationId(),
                watched.userId()));
    drop(watched);
  }
}
