package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chatcluster.service.json.Json;
import dev.chatcluster.testing.NodeProcess;
import dev.chatcluster.testing.PostgresServer.Database;
import dev.chatcluster.testing.RealServers;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How the process begins and ends. */
class ProcessIT {
  @Test
  void aRequestThatRunsWhenTheProcessIsToldToEndIsFinished() throws Exception {
    var asked = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    byte[] form = Json.mapper().writeValueAsBytes(People.form(People.newHandle()));
    try (NodeProcess node = NodeProcess.start(environment("ending"))) {
      // What the first request of all makes cannot be made any more while the JVM ends.
      var client = new Client("http://127.0.0.1:" + node.port());
      client.post("/api/auth/register", People.form(People.newHandle()));
      var request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + node.port() + "/api/auth/register"))
              .version(HttpClient.Version.HTTP_1_1)
              .header("Content-Type", "application/json")
              .header("Origin", AuthServer.ORIGIN)
              // The body goes out when the resource asks for it: then the request runs for sure.
              .expectContinue(true)
              .POST(BodyPublishers.ofInputStream(() -> held(form, asked, go)))
              .build();
      try (HttpClient http = HttpClient.newHttpClient()) {
        var answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();

        node.terminate();

        await().until(() -> node.get("/health/live") == null); // it takes no connection any more
        assertThat(answer).isNotDone();
        go.countDown();
        assertThat(answer.get(30, TimeUnit.SECONDS).statusCode()).as(node::output).isEqualTo(201);
      }
      assertThat(node.awaitEnd(Duration.ofSeconds(20))).isEqualTo(143);
    }
  }

  /** A body that waits to be let go. */
  private static InputStream held(byte[] body, CountDownLatch asked, CountDownLatch go) {
    return new ByteArrayInputStream(body) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        asked.countDown();
        try {
          if (!go.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Never let go");
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        return super.read(into, offset, length);
      }
    };
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

  @Test
  void aTokenForTheAdministratorThatCanBeGuessedFailsTheStart() {
    Map<String, String> environment = environment("guessed");
    environment.put("AUTH_BOOTSTRAP_TOKEN", "fifteen letters");
    try (NodeProcess node = NodeProcess.launch(environment)) {
      assertThat(node.awaitEnd(Duration.ofSeconds(60))).isNotZero();
      assertThat(node.output())
          .contains("AUTH_BOOTSTRAP_TOKEN must have at least 16 characters")
          .doesNotContain("fifteen letters");
    }
  }

  static Map<String, String> environment(String name) {
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
