package dev.chatcluster.notification.conversation.persistence;

import dev.chatcluster.notification.conversation.domain.ChatEvent;
import dev.chatcluster.persistence.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How far conversations went and were read, many at once. */
final class Progress {
  private record Head(UUID id, long seq, long messageSeq) {
    Head and(Head other) {
      return new Head(id, Math.max(seq, other.seq), Math.max(messageSeq, other.messageSeq));
    }
  }

  private record Hour(UUID id, Instant at) {}

  private Progress() {}

  static int write(Connection c, Collection<ChatEvent.Logged> events) throws SQLException {
    Map<UUID, Head> heads = new HashMap<>();
    Map<Hour, Integer> hours = new HashMap<>();
    for (ChatEvent.Logged event : events) {
      var message = event instanceof ChatEvent.MessageCreated created ? created : null;
      heads.merge(
          event.conversationId(),
          new Head(event.conversationId(), event.seq(), message == null ? 0 : message.seq()),
          Head::and);
      if (message != null) {
        var hour = new Hour(message.conversationId(), message.at().truncatedTo(ChronoUnit.HOURS));
        hours.merge(hour, 1, Integer::sum);
      }
    }
    writeHours(c, hours);
    return Sql.update(
        c,
        """
        UPDATE conversation c
        SET handled_seq = head.seq, last_message_seq = greatest(c.last_message_seq, head.message_seq)
        FROM unnest(?, ?, ?) AS head (id, seq, message_seq) WHERE c.id = head.id""",
        Sql.uuids(c, heads.keySet()),
        Sql.column(c, "bigint", heads.values().stream().map(Head::seq).toList()),
        Sql.column(c, "bigint", heads.values().stream().map(Head::messageSeq).toList()));
  }

  private static void writeHours(Connection c, Map<Hour, Integer> hours) throws SQLException {
    if (!hours.isEmpty()) {
      Sql.update(
          c,
          """
          INSERT INTO conversation_hour AS h (conversation_id, hour, messages)
          SELECT * FROM unnest(?, ?, ?)
          ON CONFLICT (conversation_id, hour) DO UPDATE SET messages = h.messages + excluded.messages""",
          Sql.uuids(c, hours.keySet().stream().map(Hour::id).toList()),
          Sql.column(c, "timestamptz", hours.keySet().stream().map(Hour::at).toList()),
          Sql.column(c, "int", hours.values()));
    }
  }

  static int read(Connection c, Collection<ChatEvent.Read> marks) throws SQLException {
    return Sql.update(
        c,
        """
        UPDATE member m SET read_seq = mark.seq
        FROM unnest(?, ?, ?) AS mark (conversation_id, user_id, seq)
        WHERE m.conversation_id = mark.conversation_id AND m.user_id = mark.user_id
          AND m.read_seq < mark.seq""",
        Sql.uuids(c, marks.stream().map(ChatEvent.Read::conversationId).toList()),
        Sql.uuids(c, marks.stream().map(ChatEvent.Read::userId).toList()),
        Sql.column(c, "bigint", marks.stream().map(ChatEvent.Read::seq).toList()));
  }
}
