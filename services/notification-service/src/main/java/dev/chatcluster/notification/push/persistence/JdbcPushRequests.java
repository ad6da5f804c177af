package dev.chatcluster.notification.push.persistence;

import dev.chatcluster.notification.conversation.domain.ChatEvent;
import dev.chatcluster.notification.conversation.domain.Outcome;
import dev.chatcluster.notification.push.domain.PushRequest;
import dev.chatcluster.notification.push.domain.PushRequests;
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
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class JdbcPushRequests implements PushRequests {
  private static final String ADD =
      """
      INSERT INTO push_request AS p
        (user_id, conversation_id, message_id, actor_id, seq, count, mention, due_at)
      SELECT user_id, conversation_id, message_id, actor_id, seq, count, mention, ?
      FROM unnest(?, ?, ?, ?, ?, ?, ?)
        AS r (user_id, conversation_id, message_id, actor_id, seq, count, mention)
      ON CONFLICT (user_id, conversation_id) DO UPDATE
      SET message_id = excluded.message_id, actor_id = excluded.actor_id, seq = excluded.seq,
          count = p.count + excluded.count, mention = p.mention OR excluded.mention,
          due_at = excluded.due_at, attempts = 0""";
  private static final String TAKE =
      """
      UPDATE push_request p SET due_at = ?, attempts = attempts + 1
      FROM (SELECT user_id, conversation_id FROM push_request WHERE due_at <= ?
            ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED) AS due
      WHERE p.user_id = due.user_id AND p.conversation_id = due.conversation_id
      RETURNING p.*""";

  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public JdbcPushRequests(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void add(List<Outcome.Gathered> pushed) {
    if (pushed.isEmpty()) {
      return;
    }
    var newest = pushed.stream().map(Outcome.Gathered::newest).toList();
    transactions.jdbc(
        c ->
            Sql.update(
                c,
                ADD,
                clock.instant(),
                Sql.uuids(c, pushed.stream().map(Outcome.Gathered::userId).toList()),
                Sql.uuids(c, newest.stream().map(m -> m.conversationId()).toList()),
                Sql.uuids(c, newest.stream().map(m -> m.messageId()).toList()),
                Sql.uuids(c, newest.stream().map(m -> m.senderId()).toList()),
                Sql.column(c, "bigint", newest.stream().map(m -> m.seq()).toList()),
                Sql.column(c, "int", pushed.stream().map(Outcome.Gathered::count).toList()),
                Sql.column(c, "boolean", pushed.stream().map(Outcome.Gathered::mention).toList())));
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
                DELETE FROM push_request p
                USING unnest(?, ?, ?) AS mark (conversation_id, user_id, seq)
                WHERE p.user_id = mark.user_id AND p.conversation_id = mark.conversation_id
                  AND p.seq <= mark.seq""",
                Sql.uuids(c, marks.stream().map(ChatEvent.Read::conversationId).toList()),
                Sql.uuids(c, marks.stream().map(ChatEvent.Read::userId).toList()),
                Sql.column(c, "bigint", marks.stream().map(ChatEvent.Read::seq).toList())));
  }

  @Override
  @Transactional
  public List<PushRequest> take(int limit, Duration lease) {
    Instant now = clock.instant();
    return transactions.jdbc(
        c -> Sql.list(c, TAKE, JdbcPushRequests::request, now.plus(lease), now, limit));
  }

  private static PushRequest request(ResultSet row) throws SQLException {
    return new PushRequest(
        row.getObject("user_id", UUID.class),
        row.getObject("conversation_id", UUID.class),
        row.getObject("message_id", UUID.class),
        row.getObject("actor_id", UUID.class),
        row.getLong("seq"),
        row.getInt("count"),
        row.getBoolean("mention"),
        row.getInt("attempts"));
  }

  @Override
  @Transactional
  public void done(PushRequest request) {
    change(
        "DELETE FROM push_request WHERE user_id = ? AND conversation_id = ? AND seq = ?", request);
  }

  @Override
  @Transactional
  public void postpone(PushRequest request, Instant until) {
    transactions.jdbc(
        c ->
            Sql.update(
                c,
                """
                UPDATE push_request SET due_at = ?
                WHERE user_id = ? AND conversation_id = ? AND seq = ?""",
                until,
                request.userId(),
                request.conversationId(),
                request.seq()));
  }

  private void change(String sql, PushRequest request) {
    transactions.jdbc(
        c -> Sql.update(c, sql, request.userId(), request.conversationId(), request.seq()));
  }
}
