package dev.chatcluster.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatcluster.testing.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HandshakeIT {
  /** Two sign-ins of people that no other service knows: sockets ask who is signed in only. */
  private final Person ada = new Person(UUID.randomUUID(), UUID.randomUUID());

  private final Person bob = new Person(UUID.randomUUID(), UUID.randomUUID());

  @RegisterExtension final Sockets sockets = new Sockets();

  @Test
  void theFirstFrameTellsThatTheSocketIsReady() {
    Client client = sockets.of(ada);
    assertThat(client.subprotocol()).isEqualTo("chat.v1");
    JsonNode first = client.heard().getFirst();
    assertThat(first.path("event").asText()).isEqualTo("session:ready");
    assertThat(first.path("data").path("userId").asText()).isEqualTo(ada.id().toString());
    assertThat(first.path("data").path("sessionId").asText()).isEqualTo(ada.session().toString());
    assertThat(Instant.parse(first.path("data").path("expiresAt").asText()))
        .isBetween(Instant.now().plusSeconds(120), Instant.now().plusSeconds(301));
  }

  @Test
  void aTokenIsNeeded() {
    assertThat(sockets.connect(null, Service.ORIGIN).awaitClosed()).isEqualTo(4401);
  }

  @Test
  void aStaleTokenIsRefused() {
    assertThat(sockets.connect(ada.token(Duration.ofMinutes(-1)), Service.ORIGIN).awaitClosed())
        .isEqualTo(4401);
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() {
    String foreign = TestIssuer.start().token(ada.id());
    assertThat(sockets.connect(foreign, Service.ORIGIN).awaitClosed()).isEqualTo(4401);
  }

  @Test
  void whatIsNoTokenIsRefused() {
    Client client = sockets.connect("nonsense", Service.ORIGIN);
    assertThat(client.awaitClosed()).isEqualTo(4401);
    assertThat(client.heard()).isEmpty();
  }

  @Test
  void aPageOfAnotherOriginIsRefusedThoughItsTokenIsGood() {
    Client client = sockets.connect(ada.token(), "http://elsewhere.example");
    assertThat(client.awaitClosed()).isEqualTo(4403);
    assertThat(client.heard()).isEmpty();
  }

  @Test
  void aProgramThatIsNoBrowserNamesNoOrigin() {
    sockets.connect(ada.token(), null).hear("session:ready");
  }

  @Test
  void anEndedSessionOpensNoSocket() {
    Client before = sockets.of(ada);
    ada.revoke();
    assertThat(before.awaitClosed()).isEqualTo(4403);
    assertThat(sockets.connect(ada.token(), Service.ORIGIN).awaitClosed()).isIn(4401, 4403);
  }

  @Test
  void theSocketOfAnEndedSessionClosesWithinASecondAndNoOther() {
    Client warmUp = sockets.of(bob);
    bob.revoke();
    assertThat(warmUp.awaitClosed()).isEqualTo(4403);

    Person otherSignIn = new Person(ada.id(), UUID.randomUUID());
    Client ends = sockets.of(ada);
    Client stays = sockets.of(otherSignIn);
    ada.revoke();
    long written = System.nanoTime();
    assertThat(ends.awaitClosed()).isEqualTo(4403);
    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - written)).isLessThan(1000);
    stays.say(1L, "ping", Map.of());
    stays.hearAnswer("pong", 1);
    assertThat(stays.isClosed()).isFalse();
  }

  @Test
  void aSocketEndsWithItsTokenUnlessItIsRenewed() {
    String brief = ada.token(Duration.ofSeconds(8));
    Client renewed = sockets.connect(brief, Service.ORIGIN);
    renewed.hear("session:ready");
    Client expires = sockets.connect(brief, Service.ORIGIN);
    expires.hear("session:ready");

    renewed.say(5L, "auth:refresh", Map.of("token", ada.token()));
    Instant until =
        Instant.parse(
            renewed.hearAnswer("auth:refreshed", 5).path("data").path("expiresAt").asText());
    assertThat(until).isAfter(Instant.now().plusSeconds(120));

    assertThat(expires.awaitClosed()).isEqualTo(4401);
    renewed.say(6L, "ping", Map.of());
    renewed.hearAnswer("pong", 6);
    assertThat(renewed.isClosed()).isFalse();
  }

  @Test
  void aSocketDoesNotChangeHands() {
    String anotherPerson =
        Service.ISSUER.token(bob.id(), ada.session(), Duration.ofMinutes(5), List.of("USER"));
    String anotherSignIn = Service.ISSUER.token(ada.id());
    for (String token :
        List.of(anotherPerson, anotherSignIn, ada.token(Duration.ofMinutes(-1)), "nonsense")) {
      Client client = sockets.of(ada);
      client.say("auth:refresh", Map.of("token", token));
      assertThat(client.awaitClosed()).isEqualTo(4401);
      assertThat(client.heard("auth:refreshed")).isEmpty();
    }
  }
}
