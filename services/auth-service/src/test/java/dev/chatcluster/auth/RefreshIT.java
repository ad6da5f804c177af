package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.contracts.auth.v1.RevocationReason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class RefreshIT {
  @Test
  void anOldTokenEndsTheSessionForThiefAndOwnerAlike() {
    var owner = People.signedUp();
    var thief = new Client();
    thief.cookie = owner.cookie;
    assertThat(owner.post("/api/auth/refresh", null).status()).isEqualTo(200);
    assertThat(owner.post("/api/auth/refresh", null).status()).isEqualTo(200);

    var answer = thief.post("/api/auth/refresh", null);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("refresh-reused");
    assertThat(answer.setCookies()).singleElement().asString().contains("Max-Age=0");
    assertThat(owner.get("/api/auth/me").code()).isEqualTo("session-revoked");
    assertThat(owner.post("/api/auth/refresh", null).code()).isEqualTo("refresh-invalid");
    SessionsIT.assertRevoked(
        owner, RevocationReason.REVOCATION_REASON_REFRESH_REUSED, People.sessionId(owner));
  }

  @Test
  void thePredecessorIsGoodOnceMoreWhileItsAnswerMayBeLost() {
    var client = People.signedUp();
    String lost = client.cookie;
    assertThat(client.post("/api/auth/refresh", null).status()).isEqualTo(200);

    client.cookie = lost; // the answer did not arrive
    assertThat(client.post("/api/auth/refresh", null).status()).isEqualTo(200);
    assertThat(client.post("/api/auth/refresh", null).status()).isEqualTo(200);
  }

  @Test
  void afterItsGraceThePredecessorEndsTheSession() {
    var client = People.signedUp();
    String old = client.cookie;
    assertThat(client.post("/api/auth/refresh", null).status()).isEqualTo(200);

    MovableClock.ofService().moveBy(Duration.ofSeconds(11));
    client.cookie = old;

    assertThat(client.post("/api/auth/refresh", null).code()).isEqualTo("refresh-reused");
  }

  @Test
  void tabsThatAskAtOnceAllStaySignedInWhicheverAnswerComesLast() throws Exception {
    var client = People.signedUp();
    List<Client> tabs =
        java.util.stream.IntStream.range(0, 8)
            .mapToObj(
                i -> {
                  var tab = new Client();
                  tab.cookie = client.cookie;
                  return tab;
                })
            .toList();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var asks =
          tabs.stream()
              .<Callable<Integer>>map(tab -> () -> tab.post("/api/auth/refresh", null).status())
              .toList();
      for (var status : executor.invokeAll(asks)) {
        assertThat(status.get()).isEqualTo(200);
      }
    }
    // Browsers keep one cookie for all tabs: that of the answer that came last, whichever it was.
    MovableClock.ofService().moveBy(Duration.ofMinutes(4));
    assertThat(tabs.get(5).post("/api/auth/refresh", null).status()).isEqualTo(200);
    assertThat(tabs.stream().map(tab -> tab.cookie).distinct()).hasSize(8);
  }

  @Test
  void whatIsNoTokenOfOursIsRefusedWithoutHarm() {
    var client = new Client();
    assertThat(client.post("/api/auth/refresh", null).code()).isEqualTo("refresh-invalid");
    client.cookie = "A".repeat(43);
    assertThat(client.post("/api/auth/refresh", null).code()).isEqualTo("refresh-invalid");
    client.cookie = "not-a-token";
    assertThat(client.post("/api/auth/refresh", null).code()).isEqualTo("refresh-invalid");
  }

  @Test
  void anIdleSessionEndsAndAUsedOneGoesOnToItsAbsoluteEnd() {
    var idle = People.signedUp();
    var used = People.signedUp();
    for (int weeks = 1; weeks <= 12; weeks++) {
      MovableClock.ofService().moveBy(Duration.ofDays(7));
      assertThat(used.post("/api/auth/refresh", null).status()).as("week %d", weeks).isEqualTo(200);
    }
    assertThat(idle.post("/api/auth/refresh", null).code()).isEqualTo("refresh-invalid");

    MovableClock.ofService().moveBy(Duration.ofDays(7)); // 91 days
    assertThat(used.post("/api/auth/refresh", null).code()).isEqualTo("refresh-invalid");
  }

  @Test
  void otherOriginsMayNotRefreshAndProgramsMay() {
    var client = People.signedUp();
    client.with("Origin", "https://evil.example");
    var refused = client.post("/api/auth/refresh", null);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("origin-refused");
    client.with("Origin", "null");
    assertThat(client.post("/api/auth/refresh", null).code()).isEqualTo("origin-refused");
    client.with("Origin", null).with("Sec-Fetch-Site", "cross-site");
    assertThat(client.post("/api/auth/logout", null).code()).isEqualTo("origin-refused");

    client.with("Sec-Fetch-Site", null);
    assertThat(client.post("/api/auth/refresh", null).status()).isEqualTo(200);
  }
}
