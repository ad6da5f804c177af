package dev.chatcluster.chat.persistence;

import dev.chatcluster.chat.domain.Limits;
import dev.chatcluster.chat.domain.LogEvent;
import dev.chatcluster.chat.domain.Member;
import dev.chatcluster.chat.domain.Message;
import dev.chatcluster.chat.domain.Overview;
import dev.chatcluster.chat.domain.Overviews;
import dev.chatcluster.persistence.Sql;
import dev.chatcluster.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists and logs over plain SQL: each page is two statements, whatever its size. */
@ApplicationScoped
public class JdbcOverviews implements Overviews {
  private static final String OVERVIEW =
      """
      SELECT c.id, c.kind, c.name, c.photo_url, c.last_seq, c.last_message_id, c.last_activity_at, c.created_by,
             c.created_at, m.conversation_id, m.user_id, m.role, m.joined_at, m.joined_seq, m.read_seq,
             m.delivered_seq, g.id, g.conversation_id, g.seq, g.sender_id, g.content, g.created_at, g.edited_at,
             g.deleted_at,
             (SELECT count(*) FROM (
                SELECT FROM log_event e JOIN message n ON n.id = e.message_id
                WHERE e.conversation_id = c.id AND e.seq > greatest(m.read_seq, m.joined_seq - 1)
                  AND e.type = 'message.created' AND e.actor_id <> m.user_id AND n.deleted_at IS NULL
                LIMIT ?) AS counted) AS unread,
             (SELECT count(*) FROM member a WHERE a.conversation_id = c.id) AS member_count
      FROM member m
      JOIN conversation c ON c.id = m.conversation_id
      LEFT JOIN message g ON g.id = c.last_message_id AND g.seq >= m.joined_seq
      WHERE m.user_id = ?""";

  private final Transactions transactions;
  private final Limits limits = Limits.STANDARD;

  @Inject
  public JdbcOverviews(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Overview> list(UUID userId, @Nullable Position after, int limit) {
    String sql =
        OVERVIEW
            + (after == null ? "" : " AND (c.last_activity_at, c.id) < (?::timestamptz, ?)")
            + " ORDER BY c.last_activity_at DESC, c.id DESC LIMIT ?";
    return transactions.jdbc(
        connection ->
            after == null
                ? read(connection, sql, limits.unreadCounted(), userId, limit)
                : read(
                    connection,
                    sql,
                    limits.unreadCounted(),
                    userId,
                    after.lastActivityAt().toString(),
                    after.conversationId(),
                    limit));
  }

  @Override
  public Optional<Overview> find(UUID userId, UUID conversationId) {
    return transactions.jdbc(
        connection ->
            read(
                    connection,
                    OVERVIEW + " AND c.id = ?",
                    limits.unreadCounted(),
                    userId,
                    conversationId)
                .stream()
                .findFirst());
  }

  private List<Overview> read(Connection connection, String sql, Object... parameters)
      throws SQLException {
    List<Overview> overviews = new ArrayList<>();
    Sql.query(
        connection,
        sql,
        row ->
            overviews.add(
                new Overview(
                    Rows.conversation(row, 1),
                    Rows.member(row, 10),
                    Rows.messageOrNull(row, 17),
                    row.getInt(25),
                    row.getInt(26),
                    List.of())),
        parameters);
    return withMembers(connection, overviews);
  }

  private List<Overview> withMembers(Connection connection, List<Overview> overviews)
      throws SQLException {
    String sql =
        """
        SELECT m.conversation_id, m.user_id, m.role, m.joined_at, m.joined_seq, m.read_seq, m.delivered_seq
        FROM unnest(?) AS c (id)
        CROSS JOIN LATERAL (
          SELECT * FROM member a WHERE a.conversation_id = c.id ORDER BY a.joined_seq, a.user_id LIMIT ?) AS m""";
    Array ids = Sql.uuids(connection, overviews.stream().map(o -> o.conversation().id()).toList());
    Map<UUID, List<Member>> members = new HashMap<>();
    Sql.query(
        connection,
        sql,
        row -> {
          Member member = Rows.member(row, 1);
          members.computeIfAbsent(member.conversationId(), id -> new ArrayList<>()).add(member);
        },
        ids,
        limits.membersShown());
    return overviews.stream()
        .map(
            o ->
                new Overview(
                    o.conversation(),
                    o.me(),
                    o.lastMessage(),
                    o.unread(),
                    o.memberCount(),
                    members.getOrDefault(o.conversation().id(), List.of())))
        .toList();
  }

  @Override
  public List<LogEvent> eventsAfter(Member member, long afterSeq, int limit) {
    String sql =
        """
        SELECT e.conversation_id, e.seq, e.actor_id, e.at, e.type, e.details, g.id, g.conversation_id, g.seq,
               g.sender_id, g.content, g.created_at, g.edited_at, g.deleted_at
        FROM log_event e LEFT JOIN message g ON g.id = e.message_id
        WHERE e.conversation_id = ? AND e.seq > ? AND e.seq >= ?
        ORDER BY e.seq LIMIT ?""";
    return transactions.jdbc(
        connection -> {
          List<LogEvent> events = new ArrayList<>();
          Sql.query(
              connection,
              sql,
              row -> events.add(Rows.event(row)),
              member.conversationId(),
              afterSeq,
              member.joinedSeq(),
              limit);
          return events;
        });
  }

  @Override
  public List<Message> messagesBefore(Member member, long beforeSeq, int limit, int offset) {
    String sql =
        """
        SELECT g.id, g.conversation_id, g.seq, g.sender_id, g.content, g.created_at, g.edited_at, g.deleted_at
        FROM log_event e JOIN message g ON g.id = e.message_id
        WHERE e.conversation_id = ? AND e.seq < ? AND e.seq >= ? AND e.type = 'message.created'
        ORDER BY e.seq DESC LIMIT ? OFFSET ?""";
    return transactions.jdbc(
        connection -> {
          List<Message> messages = new ArrayList<>();
          Sql.query(
              connection,
              sql,
              row -> messages.add(Rows.message(row, 1)),
              member.conversationId(),
              beforeSeq,
              member.joinedSeq(),
              limit,
              offset);
          return messages;
        });
  }
}
