package dev.chatcluster.chat.persistence;

import dev.chatcluster.chat.domain.Change;
import dev.chatcluster.chat.domain.LogEvent;
import dev.chatcluster.chat.domain.Message;
import dev.chatcluster.chat.domain.SendBatch;
import dev.chatcluster.persistence.Sql;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes log events: new messages, the entries, and each conversation's head, in one statement. */
final class LogRows {
  private static final String INSERT =
      """
      WITH new_message AS (
        INSERT INTO message (id, conversation_id, seq, sender_id, content, content_hash, created_at)
        SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::bytea[], ?::timestamptz[])),
      new_event AS (
        INSERT INTO log_event (conversation_id, seq, type, actor_id, at, message_id, details)
        SELECT * FROM unnest(?::uuid[], ?::bigint[], ?::text[], ?::uuid[], ?::timestamptz[], ?::uuid[], ?::jsonb[]))
      UPDATE conversation c
      SET last_seq = head.seq,
          last_activity_at = coalesce(head.at, c.last_activity_at),
          last_message_id = coalesce(head.message_id, c.last_message_id)
      FROM unnest(?::uuid[], ?::bigint[], ?::timestamptz[], ?::uuid[]) AS head (id, seq, at, message_id)
      WHERE c.id = head.id""";

  private LogRows() {}

  static void insert(Connection connection, List<LogEvent> events) throws SQLException {
    List<Message> messages =
        events.stream()
            .map(
                event ->
                    event.change() instanceof Change.MessageCreated created
                        ? created.message()
                        : null)
            .filter(Objects::nonNull)
            .toList();
    List<Head> heads = heads(events);
    Sql.update(
        connection,
        INSERT,
        array(connection, "uuid", messages, Message::id),
        array(connection, "uuid", messages, Message::conversationId),
        array(connection, "bigint", messages, Message::seq),
        array(connection, "uuid", messages, Message::senderId),
        array(connection, "text", messages, Message::content),
        hashes(connection, messages),
        array(connection, "timestamptz", messages, m -> m.createdAt().toString()),
        array(connection, "uuid", events, LogEvent::conversationId),
        array(connection, "bigint", events, LogEvent::seq),
        array(connection, "text", events, event -> EventTypes.name(event.change())),
        array(connection, "uuid", events, LogEvent::actorId),
        array(connection, "timestamptz", events, event -> event.at().toString()),
        array(connection, "uuid", events, LogRows::messageId),
        array(connection, "jsonb", events, event -> EventDetails.encode(event.change())),
        array(connection, "uuid", heads, Head::conversationId),
        array(connection, "bigint", heads, Head::seq),
        array(connection, "timestamptz", heads, Head::activity),
        array(connection, "uuid", heads, Head::messageId));
  }

  private static <T> Array array(
      Connection connection, String type, List<T> items, Function<T, @Nullable Object> value)
      throws SQLException {
    return connection.createArrayOf(type, items.stream().map(value).toArray());
  }

  /** The driver takes byte arrays only from an array of just them. */
  private static Array hashes(Connection connection, List<Message> messages) throws SQLException {
    byte[][] hashes =
        messages.stream()
            .map(m -> SendBatch.hash(Objects.requireNonNull(m.content())))
            .toArray(byte[][]::new);
    return connection.createArrayOf("bytea", hashes);
  }

  private static @Nullable UUID messageId(LogEvent event) {
    return event.change() instanceof Change.OfMessage change ? change.message().id() : null;
  }

  /**
   * What the batch leaves of a conversation; edits, deletions and departures do not move it up the
   * list.
   */
  private record Head(
      UUID conversationId, long seq, @Nullable String activity, @Nullable UUID messageId) {
    Head with(LogEvent event) {
      boolean moves =
          event.change() instanceof Change.MessageCreated
              || event.change() instanceof Change.ConversationCreated;
      return new Head(
          conversationId,
          event.seq(),
          moves ? event.at().toString() : activity,
          event.change() instanceof Change.MessageCreated created
              ? created.message().id()
              : messageId);
    }
  }

  private static List<Head> heads(List<LogEvent> events) {
    Map<UUID, Head> heads = new LinkedHashMap<>();
    for (LogEvent event : events) {
      UUID id = event.conversationId();
      heads.put(id, heads.getOrDefault(id, new Head(id, 0, null, null)).with(event));
    }
    return new ArrayList<>(heads.values());
  }
}
