package dev.chatcluster.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** A real PostgreSQL with logical replication on; its data goes with the JVM. */
public final class PostgresServer {
  private final EmbeddedPostgres server;

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
  }

  static PostgresServer start() {
    try {
      return new PostgresServer(
          EmbeddedPostgres.builder()
              .setServerConfig("wal_level", "logical")
              .setServerConfig("max_replication_slots", "40")
              .setServerConfig("max_wal_senders", "40")
              .setServerConfig("max_connections", "200")
              .setLocaleConfig("locale", "C.UTF-8")
              .setPGStartupWait(Duration.ofSeconds(60))
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new empty database, owned by a role of the same name with LOGIN and REPLICATION. */
  public Database createDatabase(String name) {
    try (Connection connection = admin();
        var statement = connection.createStatement()) {
      statement.execute("CREATE ROLE " + name + " LOGIN REPLICATION PASSWORD '" + name + "'");
      statement.execute("CREATE DATABASE " + name + " OWNER " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Database("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name, name, name);
  }

  public Connection admin() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres");
  }

  /** How to reach a database. */
  public record Database(String url, String user, String password) {
    public Connection connect() throws SQLException {
      return DriverManager.getConnection(url, user, password);
    }
  }
}
