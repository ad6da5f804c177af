package dev.chatcluster.bench.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** The database ends the connection over which chat-service's relay reads the WAL. */
final class RelayConnection implements Fault {
  private static final String RELAY =
      "SELECT pid FROM pg_stat_activity WHERE application_name = 'outbox-relay' AND datname = 'chat'";
  private static final String TERMINATE =
      "SELECT pg_terminate_backend(pid) FROM (" + RELAY + ") AS relay";

  private final String url;
  private final Properties credentials = new Properties();
  private long terminated;

  RelayConnection(String url, String user, String password) {
    this.url = url;
    credentials.setProperty("user", user);
    credentials.setProperty("password", password);
  }

  @Override
  public String name() {
    return "relay's connection, terminated";
  }

  @Override
  public void strike() throws SQLException {
    terminated = pid().orElseThrow(() -> new IllegalStateException("no relay is connected"));
    ask(TERMINATE);
  }

  @Override
  public boolean replaced() {
    try {
      return pid().filter(pid -> pid != terminated).isPresent();
    } catch (SQLException e) {
      return false;
    }
  }

  private Optional<Long> pid() throws SQLException {
    return ask(RELAY);
  }

  private Optional<Long> ask(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, credentials);
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      // pg_terminate_backend answers a boolean, the other question a pid.
      return rows.next() && rows.getObject(1) instanceof Integer pid
          ? Optional.of(pid.longValue())
          : Optional.empty();
    }
  }
}
