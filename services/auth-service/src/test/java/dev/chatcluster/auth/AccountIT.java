package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.contracts.auth.v1.RevocationReason;
import dev.chatcluster.contracts.auth.v1.UserEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountIT {
  private static final String NEW_PASSWORD = "another long phrase";

  @Test
  void meIsTheCallersAccount() {
    String handle = People.newHandle();
    var client = People.signedUp(handle);

    var me = client.get("/api/auth/me").body();

    assertThat(me.get("id").asText()).isEqualTo(People.id(client).toString());
    assertThat(me.get("handle").asText()).isEqualTo(handle);
  }

  @Test
  void aNewPasswordEndsTheOtherSessionsAndKeepsThisOne() {
    String handle = People.newHandle();
    var client = People.signedUp(handle);
    var other = People.signedIn(handle);

    var answer = client.put("/api/auth/password", change(People.PASSWORD, NEW_PASSWORD));

    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(204);
    assertThat(client.get("/api/auth/me").status()).isEqualTo(200);
    assertThat(client.post("/api/auth/refresh", null).status()).isEqualTo(200);
    assertThat(other.get("/api/auth/me").code()).isEqualTo("session-revoked");
    assertThat(login(handle, People.PASSWORD).code()).isEqualTo("invalid-credentials");
    assertThat(login(handle, NEW_PASSWORD).status()).isEqualTo(200);
    SessionsIT.assertRevoked(
        client, RevocationReason.REVOCATION_REASON_PASSWORD_CHANGED, People.sessionId(other));
    try (var events = new UserEventsOnKafka()) {
      events.await(People.id(client), UserEvent::hasPasswordChanged);
    }
  }

  @Test
  void theCurrentPasswordIsNeededForANewOne() {
    var client = People.signedUp();

    var answer = client.put("/api/auth/password", change("some other phrase", NEW_PASSWORD));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("wrong-password");
  }

  @Test
  void guessingTheCurrentPasswordIsThrottled() {
    var client = People.signedUp();
    for (int i = 0; i < 10; i++) {
      assertThat(
              client.put("/api/auth/password", change("wrong wrong " + i, NEW_PASSWORD)).status())
          .isEqualTo(403);
    }
    assertThat(client.put("/api/auth/password", change(People.PASSWORD, NEW_PASSWORD)).status())
        .isEqualTo(429);
  }

  @Test
  void aWeakNewPasswordIsRefused() {
    String handle = "verylonghandle" + People.newHandle();
    var client = People.signedUp(handle);
    for (String weak : new String[] {"short", "password123", handle, handle + "@example.org"}) {
      var answer = client.put("/api/auth/password", change(People.PASSWORD, weak));
      assertThat(answer.status()).as(weak).isEqualTo(400);
      assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("newPassword");
    }
  }

  @Test
  void aNewHandleIsToldAndComesWithTheNextToken() throws Exception {
    var client = People.signedUp();
    String handle = People.newHandle();

    var answer =
        client.put(
            "/api/auth/handle", Map.of("handle", " " + handle.toUpperCase(java.util.Locale.ROOT)));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("handle").asText()).isEqualTo(handle);
    client.post("/api/auth/refresh", null);
    assertThat(
            com.nimbusds.jwt.SignedJWT.parse(client.accessToken)
                .getJWTClaimsSet()
                .getStringClaim("upn"))
        .isEqualTo(handle);
    try (var events = new UserEventsOnKafka()) {
      var changed = events.await(People.id(client), UserEvent::hasHandleChanged);
      assertThat(changed.getHandleChanged().getHandle()).isEqualTo(handle);
    }
  }

  @Test
  void aHandleBelongsToOne() {
    String taken = People.newHandle();
    People.signedUp(taken);
    var client = People.signedUp();

    var answer = client.put("/api/auth/handle", Map.of("handle", taken));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("handle-taken");
  }

  @Test
  void theSameHandleAgainIsNoChange() {
    String handle = People.newHandle();
    var client = People.signedUp(handle);

    assertThat(client.put("/api/auth/handle", Map.of("handle", handle)).status()).isEqualTo(200);

    // A later event of the same person is there: the one that must not be would stand before it.
    client.post("/api/auth/logout-all", null);
    try (var events = new UserEventsOnKafka()) {
      events.await(People.id(client), UserEvent::hasSessionsRevoked);
      assertThat(events.of(People.id(client))).noneMatch(UserEvent::hasHandleChanged);
    }
  }

  private static Map<String, Object> change(String current, String chosen) {
    return Map.of("currentPassword", current, "newPassword", chosen);
  }

  static Client.Answer login(String login, String password) {
    return new Client().post("/api/auth/login", Map.of("login", login, "password", password));
  }
}
