package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.testing.NodeProcess;
import dev.chatcluster.testing.PostgresServer.Database;
import dev.chatcluster.testing.RealServers;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How the process begins and ends. */
class ProcessIT {
  @Test
  void aRequestThatRunsWhenTheProcessIsToldToEndIsFinished() throws Exception {
    Map<String, String> environment = environment("ending");
    environment.put("AUTH_PASSWORD_ITERATIONS", "40"); // a second or some
    try (NodeProcess node = NodeProcess.start(environment)) {
      var client = new Client("http://127.0.0.1:" + node.port());
      var answer =
          CompletableFuture.supplyAsync(
              () -> client.post("/api/auth/register", People.form(People.newHandle())));
      Thread.sleep(300);

      node.terminate();

      assertThat(answer).isNotDone();
      assertThat(answer.get(30, TimeUnit.SECONDS).status()).isEqualTo(201);
      // Connections that are only kept open hold nothing up.
      assertThat(node.awaitEnd(Duration.ofSeconds(5))).isEqualTo(143);
    }
  }

  @Test
  void aServiceThatMayOnlyValidateDoesNotStartOverAnOldSchema() {
    Map<String, String> environment = environment("validated");
    environment.put("DB_MIGRATE", "validate");
    try (NodeProcess node = NodeProcess.launch(environment)) {
      assertThat(node.awaitEnd(Duration.ofSeconds(60))).isNotZero();
      assertThat(node.output())
          .contains("migration 1 (accounts sessions keys) is pending")
          .contains("DB_MIGRATE=validate");
    }
    environment.put("DB_MIGRATE", "auto");
    NodeProcess.start(environment).close();
    environment.put("DB_MIGRATE", "validate");
    NodeProcess.start(environment).close();
  }

  private static Map<String, String> environment(String name) {
    Database database = RealServers.postgres().createDatabase("auth_" + name);
    Map<String, String> environment = new HashMap<>();
    environment.put("DB_URL", database.url());
    environment.put("DB_USER", database.user());
    environment.put("DB_PASSWORD", database.password());
    environment.put("OUTBOX_SLOT", "auth_outbox_" + name);
    environment.put("KAFKA_BOOTSTRAP_SERVERS", RealServers.kafka().bootstrapServers());
    environment.put("REDIS_URL", RealServers.redis().url());
    environment.put("AUTH_KEY_ENCRYPTION_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    return environment;
  }
}
