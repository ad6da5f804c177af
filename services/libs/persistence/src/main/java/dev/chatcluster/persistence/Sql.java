package dev.chatcluster.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plain statements on a transaction's connection: what no repository says well. */
public final class Sql {
  /** What to do with a row. */
  @FunctionalInterface
  public interface RowHandler {
    void accept(ResultSet row) throws SQLException;
  }

  /** What a row says. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private Sql() {}

  public static Array uuids(Connection connection, Collection<?> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }

  /** A column of values, for a statement that takes many rows at once by {@code unnest}. */
  public static Array column(Connection connection, String type, Collection<?> values)
      throws SQLException {
    // Times as text: the driver writes no arrays of them.
    return connection.createArrayOf(
        type, values.stream().map(v -> v instanceof Instant at ? at.toString() : v).toArray());
  }

  public static void query(
      Connection connection, String sql, RowHandler handler, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          handler.accept(rows);
        }
      }
    }
  }

  public static <T> List<T> list(
      Connection connection, String sql, RowReader<T> reader, @Nullable Object... parameters)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    query(connection, sql, row -> rows.add(reader.read(row)), parameters);
    return rows;
  }

  public static int update(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    }
  }

  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static void bind(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      // The driver knows times with an offset only.
      Object value =
          parameters[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : parameters[i];
      statement.setObject(i + 1, value);
    }
  }
}
