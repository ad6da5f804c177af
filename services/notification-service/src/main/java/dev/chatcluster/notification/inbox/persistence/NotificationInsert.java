package dev.chatcluster.notification.inbox.persistence;

import dev.chatcluster.notification.inbox.domain.Notification;
import dev.chatcluster.persistence.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes many notifications in one statement. */
final class NotificationInsert {
  private static final String INSERT =
      """
      INSERT INTO notification AS n (id, user_id, kind, source, at, actor_id, conversation_id,
                                     message_id, seq, count, topic, device)
      SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private NotificationInsert() {}

  /** The ids of those that were written or changed. */
  static List<UUID> run(Connection c, List<Notification> all, String onConflict)
      throws SQLException {
    return Sql.list(
        c,
        INSERT + onConflict + " RETURNING n.id",
        row -> row.getObject(1, UUID.class),
        column(c, "uuid", all, Notification::id),
        column(c, "uuid", all, Notification::userId),
        column(c, "text", all, n -> n.kind().name()),
        column(c, "text", all, Notification::source),
        column(c, "timestamptz", all, Notification::at),
        column(c, "uuid", all, Notification::actorId),
        column(c, "uuid", all, Notification::conversationId),
        column(c, "uuid", all, Notification::messageId),
        column(c, "bigint", all, Notification::seq),
        column(c, "int", all, Notification::count),
        column(c, "text", all, Notification::topic),
        column(c, "text", all, Notification::device));
  }

  private static java.sql.Array column(
      Connection c,
      String type,
      List<Notification> all,
      Function<Notification, @Nullable Object> part)
      throws SQLException {
    return Sql.column(c, type, Arrays.asList(all.stream().map(part).toArray()));
  }
}
