package dev.chatcluster.chat.persistence;

import dev.chatcluster.chat.domain.Conversation;
import dev.chatcluster.chat.domain.ConversationKind;
import dev.chatcluster.chat.domain.LogEvent;
import dev.chatcluster.chat.domain.Member;
import dev.chatcluster.chat.domain.Message;
import dev.chatcluster.chat.domain.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads domain values from rows; each method names the first of its columns. */
final class Rows {
  private Rows() {}

  static Conversation conversation(ResultSet row, int first) throws SQLException {
    return new Conversation(
        row.getObject(first, UUID.class),
        ConversationKind.valueOf(row.getString(first + 1)),
        row.getString(first + 2),
        row.getString(first + 3),
        row.getLong(first + 4),
        row.getObject(first + 5, UUID.class),
        instant(row, first + 6),
        row.getObject(first + 7, UUID.class),
        instant(row, first + 8));
  }

  static Member member(ResultSet row, int first) throws SQLException {
    return new Member(
        row.getObject(first, UUID.class),
        row.getObject(first + 1, UUID.class),
        Role.valueOf(row.getString(first + 2)),
        instant(row, first + 3),
        row.getLong(first + 4),
        row.getLong(first + 5),
        row.getLong(first + 6));
  }

  static @Nullable Message messageOrNull(ResultSet row, int first) throws SQLException {
    return row.getObject(first) == null ? null : message(row, first);
  }

  static Message message(ResultSet row, int first) throws SQLException {
    return new Message(
        row.getObject(first, UUID.class),
        row.getObject(first + 1, UUID.class),
        row.getLong(first + 2),
        row.getObject(first + 3, UUID.class),
        row.getString(first + 4),
        instant(row, first + 5),
        instantOrNull(row, first + 6),
        instantOrNull(row, first + 7));
  }

  static LogEvent event(ResultSet row) throws SQLException {
    return new LogEvent(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getObject(3, UUID.class),
        instant(row, 4),
        EventDetails.decode(row.getString(5), messageOrNull(row, 7), row.getString(6)));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
