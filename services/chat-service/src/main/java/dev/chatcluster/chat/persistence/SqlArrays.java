package dev.chatcluster.chat.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;

/** Statements whose parameters are arrays. */
final class SqlArrays {
  /** What to do with a row. */
  @FunctionalInterface
  interface RowHandler {
    void accept(ResultSet row) throws SQLException;
  }

  private SqlArrays() {}

  static Array uuids(Connection connection, Collection<?> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }

  static void query(Connection connection, String sql, RowHandler handler, Object... parameters)
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

  static int update(Connection connection, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
