package dev.chatcluster.notification.inbox.persistence;

import dev.chatcluster.notification.conversation.domain.ChatEvent;
import dev.chatcluster.notification.inbox.domain.Notification;
import dev.chatcluster.notification.inbox.domain.Notifications;
import dev.chatcluster.persistence.Sql;
import dev.chatcluster.persistence.Transactions;
import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class StoredNotifications implements Notifications {
  /** Sorts after everything that a centre can hold. */
  private static final Position NEWEST =
      new Position(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

  private final NotificationRows rows;
  private final Transactions transactions;

  @Inject
  public StoredNotifications(NotificationRows rows, Transactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public List<Notification> add(List<Notification> notifications) {
    return stored(notifications, "ON CONFLICT (user_id, source) DO NOTHING");
  }

  @Override
  public List<Notification> gather(List<Notification> missed) {
    return stored(
        missed,
        """
        ON CONFLICT (user_id, conversation_id) WHERE kind = 'MISSED_MESSAGES' AND read_at IS NULL
        DO UPDATE SET count = n.count + excluded.count, at = excluded.at, seq = excluded.seq,
                      message_id = excluded.message_id, actor_id = excluded.actor_id""");
  }

  private List<Notification> stored(List<Notification> notifications, String onConflict) {
    if (notifications.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = transactions.jdbc(c -> NotificationInsert.run(c, notifications, onConflict));
    return ids.isEmpty()
        ? List.of()
        : rows.byIds(ids).stream().map(NotificationRow::toNotification).toList();
  }

  @Override
  public List<Notification> page(
      UUID userId, boolean unreadOnly, @Nullable Position after, int limit) {
    Position from = after == null ? NEWEST : after;
    List<NotificationRow> page =
        unreadOnly
            ? rows.unreadPage(userId, from.at(), from.id(), Limit.of(limit))
            : rows.page(userId, from.at(), from.id(), Limit.of(limit));
    return page.stream().map(NotificationRow::toNotification).toList();
  }

  @Override
  public Map<UUID, Integer> unread(Collection<UUID> userIds) {
    Map<UUID, Integer> unread = new HashMap<>();
    if (!userIds.isEmpty()) {
      transactions.jdbc(
          c -> {
            Sql.query(
                c,
                """
                SELECT user_id, count(*) FROM notification
                WHERE user_id = ANY (?) AND read_at IS NULL GROUP BY user_id""",
                row -> unread.put(row.getObject(1, UUID.class), row.getInt(2)),
                Sql.uuids(c, userIds));
            return unread;
          });
    }
    return unread;
  }

  @Override
  public List<UUID> read(UUID userId, Collection<UUID> ids, Instant at) {
    return transactions.jdbc(
        c ->
            Sql.list(
                c,
                """
                UPDATE notification SET read_at = ?
                WHERE user_id = ? AND id = ANY (?) AND read_at IS NULL RETURNING id""",
                row -> row.getObject(1, UUID.class),
                at,
                userId,
                Sql.uuids(c, ids)));
  }

  @Override
  public int readAll(UUID userId, Instant at) {
    return rows.readAll(userId, at);
  }

  @Override
  public List<Changed> readUpTo(Collection<ChatEvent.Read> marks, Instant at) {
    if (marks.isEmpty()) {
      return List.of();
    }
    return transactions.jdbc(
        c ->
            changed(
                c,
                """
                UPDATE notification n SET read_at = ?
                FROM unnest(?, ?, ?) AS mark (conversation_id, user_id, seq)
                WHERE n.user_id = mark.user_id AND n.conversation_id = mark.conversation_id
                  AND n.seq <= mark.seq AND n.read_at IS NULL
                RETURNING n.user_id, n.id""",
                at,
                Sql.uuids(c, marks.stream().map(ChatEvent.Read::conversationId).toList()),
                Sql.uuids(c, marks.stream().map(ChatEvent.Read::userId).toList()),
                Sql.column(c, "bigint", marks.stream().map(ChatEvent.Read::seq).toList())));
  }

  @Override
  public List<Changed> readAllOf(UUID conversationId, Collection<UUID> userIds, Instant at) {
    return transactions.jdbc(
        c ->
            changed(
                c,
                """
                UPDATE notification SET read_at = ?
                WHERE conversation_id = ? AND user_id = ANY (?) AND read_at IS NULL
                RETURNING user_id, id""",
                at,
                conversationId,
                Sql.uuids(c, userIds)));
  }

  @Override
  public List<Changed> withdraw(Collection<UUID> messageIds) {
    return transactions.jdbc(
        c ->
            changed(
                c,
                """
                DELETE FROM notification WHERE kind = 'MENTION' AND message_id = ANY (?)
                RETURNING user_id, id""",
                Sql.uuids(c, messageIds)));
  }

  private static List<Changed> changed(Connection c, String sql, @Nullable Object... parameters)
      throws SQLException {
    Map<UUID, List<UUID>> ids = new LinkedHashMap<>();
    Sql.query(
        c,
        sql,
        row ->
            ids.computeIfAbsent(row.getObject(1, UUID.class), user -> new ArrayList<>())
                .add(row.getObject(2, UUID.class)),
        parameters);
    return ids.entrySet().stream().map(e -> new Changed(e.getKey(), e.getValue())).toList();
  }

  @Override
  public int removeOlderThan(Instant at) {
    return rows.removeBefore(at);
  }
}
