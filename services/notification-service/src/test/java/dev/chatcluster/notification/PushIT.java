package dev.chatcluster.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PushIT {
  private final FakePushService service = Service.PUSHES;

  @AfterEach
  void putTheClockBack() {
    Service.clock().setAhead(Duration.ZERO);
  }

  private FakePushService.Push awaitOne(String browser) {
    Person.eventually(() -> !service.at(browser).isEmpty());
    return service.at(browser).getFirst();
  }

  @Test
  void aGroupsMessageIsPushedWithItsTextThatOnlyTheBrowserCanRead() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID group = ada.groupWith(bob);
    String browser = service.subscribe(bob);
    long seq = ada.say(group, "Dinner at   eight?");
    FakePushService.Push push = awaitOne(browser);
    assertThat(push.payload().path("text").asText()).isEqualTo("Dinner at eight?");
    assertThat(push.payload().path("kind").asText()).isEqualTo("message");
    assertThat(push.payload().path("conversationName").asText()).isEqualTo("Crew");
    assertThat(push.payload().path("actorName").asText()).isEqualTo("Name " + ada.handle());
    assertThat(push.payload().path("seq").asLong()).isEqualTo(seq);
    assertThat(push.payload().path("path").asText()).isEqualTo("/c/" + group);
    assertThat(push.topic()).hasSize(22);
    assertThat(push.ttl()).isEqualTo("86400");
  }

  @Test
  void whatTwoPeopleSayToEachOtherIsInNoPush() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID direct = ada.directWith(bob);
    String browser = service.subscribe(bob);
    ada.say(direct, "only for you");
    FakePushService.Push push = awaitOne(browser);
    assertThat(push.payload().toString()).doesNotContain("only for you");
    assertThat(push.payload().path("text").isNull()).isTrue();
  }

  @Test
  void theSenderShowsWhoItIs() throws Exception {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID direct = ada.directWith(bob);
    String browser = service.subscribe(bob);
    ada.say(direct, "hi");
    String[] parts = awaitOne(browser).authorization().split("[ ,=]+", -1);
    assertThat(parts[0]).isEqualTo("vapid");
    SignedJWT token = SignedJWT.parse(parts[2]);
    String key = bob.get("/api/notifications/push/key").ok().path("publicKey").asText();
    assertThat(parts[4]).isEqualTo(key);
    byte[] point = Base64.getUrlDecoder().decode(key);
    var jwk =
        new ECKey.Builder(
                Curve.P_256,
                Base64URL.encode(Arrays.copyOfRange(point, 1, 33)),
                Base64URL.encode(Arrays.copyOfRange(point, 33, 65)))
            .build();
    assertThat(token.verify(new ECDSAVerifier(jwk))).isTrue();
    assertThat(token.getJWTClaimsSet().getAudience().getFirst()).startsWith("http://127.0.0.1:");
    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo(Service.ORIGIN);
  }

  @Test
  void whoLooksAtTheChatIsNotPushedTo() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID direct = ada.directWith(bob);
    String browser = service.subscribe(bob);
    bob.online();
    ada.say(direct, "hi");
    Person.eventually(
        () -> Service.count("SELECT count(*) FROM push_request WHERE user_id = ?", bob.id()) == 0);
    assertThat(service.at(browser)).isEmpty();
  }

  @Test
  void aBrowserThatIsGoneIsForgotten() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID direct = ada.directWith(bob);
    service.unsubscribed(service.subscribe(bob));
    String other = service.subscribe(bob);
    ada.say(direct, "hi");
    awaitOne(other);
    Person.eventually(
        () ->
            Service.count("SELECT count(*) FROM push_subscription WHERE user_id = ?", bob.id())
                == 1);
  }

  @Test
  void quietHoursHoldAPushUntilTheyEnd() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID direct = ada.directWith(bob);
    String browser = service.subscribe(bob);
    LocalTime now = Instant.now().atZone(ZoneOffset.UTC).toLocalTime();
    bob.prefer(
        "{\"quietHours\":{\"from\":\"%s\",\"to\":\"%s\"}}"
            .formatted(
                now.minusHours(1).truncatedTo(ChronoUnit.MINUTES),
                now.plusHours(1).truncatedTo(ChronoUnit.MINUTES)));
    ada.say(direct, "hi");
    Person.eventually(
        () ->
            Service.count(
                    """
                    SELECT count(*) FROM push_request
                    WHERE user_id = ? AND due_at > now() + interval '30 minutes'""",
                    bob.id())
                == 1);
    assertThat(service.at(browser)).isEmpty();
    Service.clock().setAhead(Duration.ofMinutes(61));
    awaitOne(browser);
  }

  @Test
  void whatIsReadMeanwhileIsNotPushed() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID direct = ada.directWith(bob);
    String browser = service.subscribe(bob);
    bob.prefer("{\"quietHours\":{\"from\":\"00:00\",\"to\":\"23:59\"}}");
    bob.read(direct, ada.say(direct, "hi"));
    assertThat(Service.count("SELECT count(*) FROM push_request WHERE user_id = ?", bob.id()))
        .isZero();
    assertThat(service.at(browser)).isEmpty();
  }

  @Test
  void badSubscriptionsAreRefused() {
    Person bob = Person.registered();
    String path = "/api/notifications/push/subscriptions";
    var keys = FakeBrowser.create().subscription("https://push.test/x").get("keys");
    assertThat(bob.put(path, Map.of("endpoint", "https://push.test/x")).code())
        .isEqualTo("validation-failed");
    assertThat(
            bob.put(
                    path,
                    Map.of(
                        "endpoint",
                        "https://push.test/x",
                        "keys",
                        Map.of("p256dh", "AA", "auth", "AA")))
                .code())
        .isEqualTo("validation-failed");
    assertThat(bob.put(path, Map.of("endpoint", "no address", "keys", keys)).code())
        .isEqualTo("validation-failed");
  }

  @Test
  void aSubscriptionIsTakenBack() {
    Person bob = Person.registered();
    String path = "/api/notifications/push/subscriptions";
    bob.put(path, FakeBrowser.create().subscription("https://push.test/" + bob.id())).ok();
    bob.delete(path, Map.of("endpoint", "https://push.test/" + bob.id())).ok();
    assertThat(Service.count("SELECT count(*) FROM push_subscription WHERE user_id = ?", bob.id()))
        .isZero();
  }
}
