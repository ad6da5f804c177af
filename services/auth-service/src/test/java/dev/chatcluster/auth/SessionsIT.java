package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.contracts.auth.v1.RevocationReason;
import dev.chatcluster.contracts.auth.v1.UserEvent;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionsIT {
  private static final String AGENT =
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

  @Test
  void theListNamesDevicesAndMarksTheOneThatAsks() {
    String handle = People.newHandle();
    People.signedUp(handle);
    new Client()
        .with("User-Agent", AGENT)
        .post("/api/auth/login", Map.of("login", handle, "password", People.PASSWORD));
    var phone = new Client();
    phone.post(
        "/api/auth/login",
        Map.of("login", handle, "password", People.PASSWORD, "deviceName", " My phone "));

    var items = phone.get("/api/auth/sessions").body().get("items");

    assertThat(items).hasSize(3);
    assertThat(items.at("/0/deviceName").asText()).isEqualTo("My phone");
    assertThat(items.at("/0/current").asBoolean()).isTrue();
    assertThat(items.at("/1/deviceName").asText()).isEqualTo("Firefox on Linux");
    assertThat(items.at("/1/userAgent").asText()).isEqualTo(AGENT);
    assertThat(items.at("/1/current").asBoolean()).isFalse();
    assertThat(items.at("/0/createdAt").asText()).endsWith("Z");
    assertThat(items.at("/0/lastUsedAt").asText()).isEqualTo(items.at("/0/createdAt").asText());
  }

  @Test
  void pagesOfTheListMissNothing() {
    String handle = People.newHandle();
    var client = People.signedUp(handle);
    for (int i = 0; i < 4; i++) {
      People.signedIn(handle);
    }
    var seen = new HashSet<String>();
    String cursor = "";
    for (int pages = 0; cursor != null && pages < 5; pages++) {
      var page = client.get("/api/auth/sessions?limit=2&cursor=" + cursor).body();
      page.get("items").forEach(item -> assertThat(seen.add(item.get("id").asText())).isTrue());
      cursor = page.get("nextCursor").isNull() ? null : page.get("nextCursor").asText();
    }
    assertThat(cursor).isNull();
    assertThat(seen).hasSize(5);
  }

  @Test
  void aRevokedSessionIsRefusedAtOnceAndItsEndIsTold() {
    String handle = People.newHandle();
    var client = People.signedUp(handle);
    var lost = People.signedIn(handle);
    UUID lostId = People.sessionId(lost);

    assertThat(client.delete("/api/auth/sessions/" + lostId).status()).isEqualTo(204);

    assertThat(lost.get("/api/auth/me").code()).isEqualTo("session-revoked");
    assertThat(lost.post("/api/auth/refresh", null).code()).isEqualTo("refresh-invalid");
    assertThat(client.get("/api/auth/me").status()).isEqualTo(200);
    assertRevoked(client, RevocationReason.REVOCATION_REASON_REVOKED_BY_USER, lostId);
  }

  @Test
  void nobodyEndsTheSessionOfAnother() {
    var client = People.signedUp();
    var other = People.signedUp();

    var answer = client.delete("/api/auth/sessions/" + People.sessionId(other));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("not-found");
    assertThat(other.get("/api/auth/me").status()).isEqualTo(200);
  }

  @Test
  void anIdThatIsNoneIsNotFound() {
    var client = People.signedUp();
    assertThat(client.delete("/api/auth/sessions/everything").status()).isEqualTo(404);
    assertThat(client.delete("/api/auth/sessions/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void badPagingIsRefused() {
    var client = People.signedUp();
    for (String query : new String[] {"limit=0", "limit=101", "limit=many", "cursor=xyz"}) {
      var answer = client.get("/api/auth/sessions?" + query);
      assertThat(answer.status()).as(query).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("validation-failed");
      assertThat(answer.body().at("/errors/0/field").asText())
          .isEqualTo(query.substring(0, query.indexOf('=')));
    }
  }

  @Test
  void logoutEndsTheSessionAndClearsTheCookie() {
    var client = People.signedUp();
    String token = client.accessToken;
    UUID sessionId = People.sessionId(client);

    var answer = client.post("/api/auth/logout", null);

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.setCookies())
        .singleElement()
        .asString()
        .contains("Max-Age=0")
        .contains("Path=/api/auth");
    client.accessToken = token;
    assertThat(client.get("/api/auth/me").code()).isEqualTo("session-revoked");
    assertRevoked(client, RevocationReason.REVOCATION_REASON_LOGOUT, sessionId);
  }

  @Test
  void logoutWorksByTheCookieAloneAndByTheTokenAlone() {
    var byCookie = People.signedUp();
    String token = byCookie.accessToken;
    byCookie.accessToken = null;
    assertThat(byCookie.post("/api/auth/logout", null).status()).isEqualTo(204);
    byCookie.accessToken = token;
    assertThat(byCookie.get("/api/auth/me").code()).isEqualTo("session-revoked");

    var byToken = People.signedUp();
    String cookie = byToken.cookie;
    byToken.cookie = null;
    assertThat(byToken.post("/api/auth/logout", null).status()).isEqualTo(204);
    byToken.cookie = cookie;
    assertThat(byToken.post("/api/auth/refresh", null).code()).isEqualTo("refresh-invalid");
  }

  @Test
  void logoutTwiceOrWithoutASessionIsNoError() {
    var client = People.signedUp();
    assertThat(client.post("/api/auth/logout", null).status()).isEqualTo(204);
    assertThat(client.post("/api/auth/logout", null).status()).isEqualTo(204);
    assertThat(new Client().post("/api/auth/logout", null).status()).isEqualTo(204);
    assertThat(
            new Client()
                .with("Authorization", "Bearer nonsense")
                .post("/api/auth/logout", null)
                .status())
        .isEqualTo(204);
  }

  @Test
  void logoutEverywhereEndsAllSessions() {
    String handle = People.newHandle();
    var first = People.signedUp(handle);
    var second = People.signedIn(handle);
    UUID firstId = People.sessionId(first);
    UUID secondId = People.sessionId(second);

    assertThat(first.post("/api/auth/logout-all", null).status()).isEqualTo(204);

    assertThat(first.get("/api/auth/me").code()).isEqualTo("session-revoked");
    assertThat(second.get("/api/auth/me").code()).isEqualTo("session-revoked");
    assertThat(second.post("/api/auth/refresh", null).code()).isEqualTo("refresh-invalid");
    assertRevoked(first, RevocationReason.REVOCATION_REASON_LOGOUT_EVERYWHERE, firstId, secondId);
  }

  static void assertRevoked(Client client, RevocationReason reason, UUID... sessionIds) {
    try (var events = new UserEventsOnKafka()) {
      var revoked =
          events.await(People.id(client), UserEvent::hasSessionsRevoked).getSessionsRevoked();
      assertThat(revoked.getReason()).isEqualTo(reason);
      assertThat(revoked.getSessionIdsList().stream().map(UUID::fromString))
          .containsExactlyInAnyOrder(sessionIds);
    }
  }
}
