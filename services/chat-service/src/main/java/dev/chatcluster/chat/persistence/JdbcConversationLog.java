package dev.chatcluster.chat.persistence;

import dev.chatcluster.chat.domain.ChatException;
import dev.chatcluster.chat.domain.ConversationLog;
import dev.chatcluster.chat.domain.LogEvent;
import dev.chatcluster.chat.domain.PersonNotice;
import dev.chatcluster.chat.domain.SeenMark;
import dev.chatcluster.chat.domain.SendBatch;
import dev.chatcluster.chat.outbox.ChatOutbox;
import dev.chatcluster.outbox.Outbox;
import dev.chatcluster.outbox.OutboxRecord;
import dev.chatcluster.persistence.Sql;
import dev.chatcluster.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The log over plain SQL: a whole batch takes a handful of statements, whatever its size. Arrays
 * are passed instead of rows, so that the server plans each statement once.
 */
@ApplicationScoped
public class JdbcConversationLog implements ConversationLog {
  private final Transactions transactions;

  @Inject
  public JdbcConversationLog(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Map<UUID, Long> lock(Collection<UUID> conversationIds) {
    String sql =
        "SELECT id, last_seq FROM conversation WHERE id = ANY (?) ORDER BY id FOR NO KEY UPDATE";
    return transactions.jdbc(
        connection -> {
          Map<UUID, Long> lastSeqs = new HashMap<>();
          Sql.query(
              connection,
              sql,
              rows -> lastSeqs.put(rows.getObject(1, UUID.class), rows.getLong(2)),
              Sql.uuids(connection, conversationIds));
          return lastSeqs;
        });
  }

  @Override
  public Map<SendBatch.Writer, Boolean> blockedByWriter(Set<SendBatch.Writer> writers) {
    String sql =
        """
        SELECT m.conversation_id, m.user_id, c.kind = 'DIRECT' AND EXISTS (
            SELECT FROM member o
            JOIN block b ON b.blocked AND ((b.blocker_id, b.blocked_id) = (o.user_id, m.user_id)
                                        OR (b.blocker_id, b.blocked_id) = (m.user_id, o.user_id))
            WHERE o.conversation_id = m.conversation_id AND o.user_id <> m.user_id)
        FROM unnest(?, ?) AS w (conversation_id, user_id)
        JOIN member m USING (conversation_id, user_id)
        JOIN conversation c ON c.id = m.conversation_id""";
    List<SendBatch.Writer> asked = List.copyOf(writers);
    return transactions.jdbc(
        connection -> {
          Map<SendBatch.Writer, Boolean> blocked = new HashMap<>();
          Sql.query(
              connection,
              sql,
              rows ->
                  blocked.put(
                      new SendBatch.Writer(
                          rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)),
                      rows.getBoolean(3)),
              Sql.uuids(connection, asked.stream().map(SendBatch.Writer::conversationId).toList()),
              Sql.uuids(connection, asked.stream().map(SendBatch.Writer::userId).toList()));
          return blocked;
        });
  }

  @Override
  public Map<UUID, SendBatch.Known> known(Collection<UUID> messageIds) {
    String sql =
        "SELECT id, conversation_id, sender_id, seq, content_hash FROM message WHERE id = ANY (?)";
    return transactions.jdbc(
        connection -> {
          Map<UUID, SendBatch.Known> known = new HashMap<>();
          Sql.query(
              connection,
              sql,
              rows ->
                  known.put(
                      rows.getObject(1, UUID.class),
                      new SendBatch.Known(
                          rows.getObject(2, UUID.class),
                          rows.getObject(3, UUID.class),
                          rows.getLong(4),
                          rows.getBytes(5))),
              Sql.uuids(connection, messageIds));
          return known;
        });
  }

  @Override
  public void append(List<LogEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    transactions.jdbc(
        connection -> {
          insert(connection, events);
          Outbox.emit(connection, events.stream().map(ChatOutbox::logged).toList());
          return null;
        });
  }

  private static void insert(Connection connection, List<LogEvent> events) throws SQLException {
    try {
      LogRows.insert(connection, events);
    } catch (PSQLException e) {
      ServerErrorMessage told = e.getServerErrorMessage();
      if (told != null && "message_pkey".equals(told.getConstraint())) {
        // Sent to another conversation at the same time, under another lock than ours.
        throw ChatException.Conflict.idReused();
      }
      throw e;
    }
  }

  @Override
  public void tell(List<PersonNotice> notices) {
    transactions.jdbc(
        connection -> {
          Outbox.emit(connection, notices.stream().map(ChatOutbox::told).toList());
          return null;
        });
  }

  @Override
  public void mark(List<SeenMark> marks) {
    if (marks.isEmpty()) {
      return;
    }
    transactions.jdbc(
        connection -> {
          Outbox.emit(connection, moveMarks(connection, marks));
          return null;
        });
  }

  private static List<OutboxRecord> moveMarks(Connection connection, List<SeenMark> marks)
      throws SQLException {
    String sql =
        """
        WITH asked AS (
          -- Nothing read is 0 and not null: least() passes over nulls.
          SELECT conversation_id, user_id, coalesce(max(seq) FILTER (WHERE read), 0) AS read_seq,
                 max(seq) AS delivered_seq
          FROM unnest(?, ?, ?, ?) AS a (conversation_id, user_id, seq, read)
          GROUP BY conversation_id, user_id)
        UPDATE member m
        SET read_seq = greatest(m.read_seq, least(a.read_seq, c.last_seq)),
            delivered_seq = greatest(m.delivered_seq, least(a.delivered_seq, c.last_seq))
        FROM asked a JOIN conversation c ON c.id = a.conversation_id
        WHERE m.conversation_id = a.conversation_id AND m.user_id = a.user_id
          AND (m.read_seq < least(a.read_seq, c.last_seq) OR m.delivered_seq < least(a.delivered_seq, c.last_seq))
        RETURNING m.conversation_id, m.user_id, m.read_seq, m.delivered_seq""";
    List<OutboxRecord> moved = new ArrayList<>();
    Sql.query(
        connection,
        sql,
        rows ->
            moved.add(
                ChatOutbox.marked(
                    rows.getObject(1, UUID.class),
                    rows.getObject(2, UUID.class),
                    rows.getLong(3),
                    rows.getLong(4))),
        Sql.uuids(connection, marks.stream().map(SeenMark::conversationId).toList()),
        Sql.uuids(connection, marks.stream().map(SeenMark::userId).toList()),
        connection.createArrayOf("bigint", marks.stream().map(SeenMark::seq).toArray()),
        connection.createArrayOf("boolean", marks.stream().map(SeenMark::read).toArray()));
    return moved;
  }
}
