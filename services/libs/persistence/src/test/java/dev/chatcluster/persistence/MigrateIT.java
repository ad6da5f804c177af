package dev.chatcluster.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.testing.PostgresServer.Database;
import dev.chatcluster.testing.RealServers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrateIT {
  private final Database database = RealServers.postgres().createDatabase(MigrationsIT.name());
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void itMigratesAndSaysWhat() {
    assertThat(migrate(environment())).isZero();
    assertThat(printed()).isEqualTo("Applied 1 (things); the schema has version 1");
    assertThat(migrate(environment())).isZero();
    assertThat(printed()).isEqualTo("The schema is current: version 1");
  }

  @Test
  void itFailsInOneLineWithoutThePassword() {
    Map<String, String> missing = environment();
    missing.remove("DB_USER");
    assertThat(migrate(missing)).isEqualTo(1);
    assertThat(printed()).isEqualTo("Migration failed: DB_USER is not set");

    Map<String, String> odd = environment();
    odd.put("DB_URL", "jdbc:other://host/db?password=topsecret");
    odd.put("DB_PASSWORD", "host");
    assertThat(migrate(odd)).isEqualTo(1);
    assertThat(printed())
        .startsWith("Migration failed: ")
        .doesNotContain("topsecret", "host")
        .hasLineCount(1);
  }

  @Test
  void itWaitsForADatabaseThatIsJustStarting() throws IOException {
    URI real = URI.create(database.url().substring("jdbc:".length()));
    try (var front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> turnAwayThenForward(front, real));
      Map<String, String> environment = environment();
      environment.put(
          "DB_URL", "jdbc:postgresql://127.0.0.1:" + front.getLocalPort() + real.getPath());
      assertThat(migrate(environment)).isZero();
      assertThat(printed()).contains("Applied 1");
    }
  }

  /** The first two connections end at once, as they do while a server comes up. */
  private static void turnAwayThenForward(ServerSocket front, URI real) {
    try {
      front.accept().close();
      front.accept().close();
      while (true) {
        var client = front.accept();
        var server = new java.net.Socket(real.getHost(), real.getPort());
        pump(client.getInputStream(), server.getOutputStream());
        pump(server.getInputStream(), client.getOutputStream());
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private static void pump(InputStream from, OutputStream to) {
    Thread.ofVirtual()
        .start(
            () -> {
              try (to) {
                from.transferTo(to);
              } catch (IOException e) {
                // One side has closed: the other goes with it.
              }
            });
  }

  private Map<String, String> environment() {
    return new HashMap<>(
        Map.of(
            "DB_URL", database.url(),
            "DB_USER", database.user(),
            "DB_PASSWORD", database.password()));
  }

  private int migrate(Map<String, String> environment) {
    printed.reset();
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return Migrate.run(environment, out, out);
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8).strip();
  }
}
