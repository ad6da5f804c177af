package dev.chatcluster.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatcluster.persistence.DatabaseConfig;
import dev.chatcluster.testing.FreezableProxy;
import dev.chatcluster.testing.PostgresServer;
import dev.chatcluster.testing.RealServers;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A stream that ends without a word. */
class RelayStreamIT {
  private static PostgresServer.Database database;

  @BeforeAll
  static void publication() throws SQLException {
    database = RealServers.postgres().createDatabase("vanishing");
    try (Connection connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE PUBLICATION outbox");
    }
  }

  private static RelaySettings settings(String slot) {
    Duration second = Duration.ofSeconds(1);
    return new RelaySettings(slot, 10, second, second, second);
  }

  private static DatabaseConfig config(String url) {
    return new DatabaseConfig(url, database.user(), database.password(), 2, 3000, "auto");
  }

  @Test
  void aServerThatHasVanishedIsNoticedThoughNoConnectionBreaks() throws Exception {
    int port = URI.create(database.url().substring("jdbc:".length())).getPort();
    try (var proxy = new FreezableProxy(port)) {
      String url = database.url().replace(":" + port + "/", ":" + proxy.port() + "/");
      try (var stream = RelayStream.open(config(url), settings("vanished"))) {
        stream.ensureAlive();
        assertThat(stream.poll()).isNull();
        proxy.freeze();
        assertThatThrownBy(stream::ensureAlive).isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void aStreamThatHasLostItsSlotIsNoticed() throws Exception {
    try (var stream = RelayStream.open(config(database.url()), settings("lost"))) {
      stream.ensureAlive();
      try (Connection admin = RealServers.postgres().admin();
          var statement = admin.createStatement()) {
        statement.execute(
            "SELECT pg_terminate_backend(active_pid, 5000) FROM pg_replication_slots"
                + " WHERE slot_name = 'lost'");
      }
      assertThatThrownBy(stream::ensureAlive)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("not read by this connection");
    }
  }
}
