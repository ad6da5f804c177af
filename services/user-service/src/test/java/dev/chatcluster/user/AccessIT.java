package dev.chatcluster.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.testing.RealServers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redis.clients.jedis.RedisClient;

class AccessIT {
  private static final String ID = "00000000-0000-4000-8000-000000000000";

  @ParameterizedTest
  @CsvSource({
    "GET, /api/users/me",
    "PATCH, /api/users/me",
    "GET, /api/users/" + ID,
    "GET, /api/users?ids=" + ID,
    "GET, /api/users/search?q=ada",
    "GET, /api/users/me/blocks",
    "PUT, /api/users/me/blocks/" + ID,
    "DELETE, /api/users/me/blocks/" + ID,
    "GET, /api/users/me/friends",
    "PUT, /api/users/me/friends/" + ID,
    "DELETE, /api/users/me/friends/" + ID,
    "GET, /api/users/me/friend-requests",
    "PUT, /api/users/me/friend-requests/" + ID,
    "DELETE, /api/users/me/friend-requests/" + ID,
    "GET, /api/users/presence?ids=" + ID,
    "PUT, /api/users/me/presence",
  })
  void everythingNeedsAFreshToken(String method, String path) {
    String body = "PATCH".equals(method) || path.endsWith("me/presence") ? "{}" : null;
    var without = Person.send(null, method, path, body);
    assertThat(without.status()).isEqualTo(401);
    assertThat(without.code()).isEqualTo("unauthenticated");

    String stale =
        Service.ISSUER.token(
            UUID.randomUUID(), UUID.randomUUID(), Duration.ofMinutes(-1), List.of("USER"));
    var old = Person.send(stale, method, path, body);
    assertThat(old.status()).isEqualTo(401);
    assertThat(old.code()).isEqualTo("token-expired");

    assertThat(Person.send("no.token.this", method, path, body).code()).isEqualTo("token-invalid");
  }

  @Test
  void aRevokedSessionIsRefusedThoughItsTokenIsFresh() {
    UUID session = UUID.randomUUID();
    String token =
        Service.ISSUER.token(UUID.randomUUID(), session, Duration.ofMinutes(5), List.of("USER"));
    assertThat(Person.send(token, "GET", "/api/users/me", null).status()).isEqualTo(200);
    String url = RealServers.redis().url();
    try (var redis = RedisClient.create(url)) {
      redis.set("revoked-session:" + session, "");
    }
    assertThat(Person.send(token, "GET", "/api/users/me", null).code())
        .isEqualTo("session-revoked");
  }

  @Test
  void problemsCarryTheCorrelationIdOfTheResponse() {
    var answer = Person.anyone().get("/api/users/" + UUID.randomUUID());
    assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.json().path("correlationId").asText())
        .isEqualTo(answer.response().headers().firstValue("X-Correlation-Id").orElseThrow());
  }

  @Test
  void otherMethodsPathsAndMediaTypesAreProblemsToo() {
    Person me = Person.anyone();
    assertThat(me.delete("/api/users/me").status()).isEqualTo(405);
    assertThat(me.delete("/api/users/me").code()).isEqualTo("method-not-allowed");
    assertThat(me.get("/api/users/me/nothing").status()).isEqualTo(404);
    assertThat(me.get("/api/users/me/nothing").code()).isEqualTo("not-found");
  }

  @Test
  void theServiceSaysThatItIsReadyAndWhatItNeeds() {
    for (String path : List.of("/health/started", "/health/live", "/health/ready")) {
      assertThat(Person.send(null, "GET", path, null).status()).as(path).isEqualTo(200);
    }
    var checks = Person.send(null, "GET", "/health/ready", null).json().path("checks");
    assertThat(checks.findValuesAsText("name")).contains("postgresql", "kafka", "redis");
  }
}
