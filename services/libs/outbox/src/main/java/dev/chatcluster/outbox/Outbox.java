package dev.chatcluster.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Emits events with the transaction that makes them true: they are sent if and only if it commits,
 * in commit order. The WAL carries them, so there is no outbox table to fill, poll and empty.
 */
public final class Outbox {
  static final String PREFIX = "chatcluster.outbox";
  private static final String EMIT =
      "SELECT pg_logical_emit_message(true, '"
          + PREFIX
          + "', record) "
          + "FROM unnest(?) WITH ORDINALITY AS records (record, position) ORDER BY position";

  private Outbox() {}

  /**
   * Emits in the connection's current transaction.
   *
   * @throws IllegalStateException when the connection is in auto-commit mode: the event would stand
   *     alone
   */
  public static void emit(Connection connection, List<OutboxRecord> records) throws SQLException {
    if (connection.getAutoCommit()) {
      throw new IllegalStateException("An event needs the transaction that it tells of");
    }
    if (records.isEmpty()) {
      return;
    }
    Array encoded =
        connection.createArrayOf(
            "bytea", records.stream().map(OutboxRecord::encode).toArray(byte[][]::new));
    try (PreparedStatement emit = connection.prepareStatement(EMIT)) {
      emit.setArray(1, encoded);
      emit.execute();
    } finally {
      encoded.free();
    }
  }

  public static void emit(Connection connection, OutboxRecord record) throws SQLException {
    emit(connection, List.of(record));
  }
}
