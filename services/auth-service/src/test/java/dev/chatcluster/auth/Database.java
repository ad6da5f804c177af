package dev.chatcluster.auth;

import java.sql.SQLException;

/** Looks into the service's tables. */
final class Database {
  private Database() {}

  static int count(String sql, Object... values) throws SQLException {
    try (var connection = AuthServer.get().database().connect();
        var select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      var rows = select.executeQuery();
      rows.next();
      return rows.getInt(1);
    }
  }
}
