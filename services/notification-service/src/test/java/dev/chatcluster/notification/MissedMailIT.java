package dev.chatcluster.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MissedMailIT {
  private static final String TEMPLATE = "missed-messages";
  private final FakeMailchip mailchip = Service.MAILCHIP;

  @AfterEach
  void putTheClockBack() {
    Service.clock().setAhead(Duration.ZERO);
  }

  private FakeMailchip.Message await(Person person) {
    Person.eventually(() -> !mailchip.to(person, TEMPLATE).isEmpty());
    return mailchip.to(person, TEMPLATE).getFirst();
  }

  private static void watchedNoMore(Person person) {
    Person.eventually(
        () -> Service.count("SELECT count(*) FROM missed WHERE user_id = ?", person.id()) == 0);
  }

  @Test
  void aGroupsDigestHasTheLastMessagesOnce() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID group = ada.groupWith(bob);
    for (int i = 1; i <= 7; i++) {
      ada.say(group, "message " + i);
    }
    assertThat(mailchip.to(bob, TEMPLATE)).isEmpty();
    Service.clock().setAhead(Duration.ofMinutes(16));
    FakeMailchip.Message mail = await(bob);
    assertThat(mail.data().path("conversationName").asText()).isEqualTo("Crew");
    assertThat(mail.data().path("count").asInt()).isEqualTo(7);
    assertThat(mail.data().path("messages"))
        .extracting(m -> m.path("text").asText())
        .containsExactly("message 3", "message 4", "message 5", "message 6", "message 7");
    assertThat(mail.data().path("messages").get(0).path("sender").asText())
        .isEqualTo("Name " + ada.handle());
    assertThat(mail.data().path("link").asText()).isEqualTo(Service.ORIGIN + "/c/" + group);
    assertThat(mail.body().path("unsubscribeUrl").asText())
        .startsWith(Service.ORIGIN + "/api/notifications/unsubscribe?token=");
    watchedNoMore(bob);
    assertThat(mailchip.to(ada, TEMPLATE)).isEmpty();
  }

  @Test
  void aPrivateChatsDigestHasNoText() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID direct = ada.directWith(bob);
    ada.say(direct, "only for you");
    Service.clock().setAhead(Duration.ofMinutes(16));
    FakeMailchip.Message mail = await(bob);
    assertThat(mail.body().toString()).doesNotContain("only for you");
    assertThat(mail.data().path("conversationName").asText()).isEqualTo("Name " + ada.handle());
    assertThat(mail.data().path("messages")).isEmpty();
    assertThat(mail.data().path("count").asInt()).isEqualTo(1);
  }

  @Test
  void readingFirstCancels() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID direct = ada.directWith(bob);
    bob.read(direct, ada.say(direct, "hi"));
    watchedNoMore(bob);
    Service.clock().setAhead(Duration.ofMinutes(16));
    assertThat(Service.count("SELECT count(*) FROM mail_request WHERE user_id = ?", bob.id()))
        .isZero();
  }

  @Test
  void theNextDigestIsOfNewerMessagesAndComesLater() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID group = ada.groupWith(bob);
    ada.say(group, "first");
    Service.clock().setAhead(Duration.ofMinutes(16));
    await(bob);
    watchedNoMore(bob);
    ada.say(group, "second");
    Service.clock().setAhead(Duration.ofMinutes(40));
    Person.eventually(
        () ->
            Service.count(
                    """
                    SELECT count(*) FROM missed
                    WHERE user_id = ? AND due_at > now() + interval '3 hours'""",
                    bob.id())
                == 1);
    assertThat(mailchip.to(bob, TEMPLATE)).hasSize(1);
    Service.clock().setAhead(Duration.ofHours(5));
    Person.eventually(() -> mailchip.to(bob, TEMPLATE).size() == 2);
    assertThat(mailchip.to(bob, TEMPLATE))
        .extracting(m -> m.data().path("messages").toString().contains("first"))
        .containsExactlyInAnyOrder(true, false);
  }

  @Test
  void whoUnsubscribesByOneClickGetsNone() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID group = ada.groupWith(bob);
    ada.say(group, "first");
    Service.clock().setAhead(Duration.ofMinutes(16));
    URI link = URI.create(await(bob).body().path("unsubscribeUrl").asText());
    String path = link.getPath() + "?" + link.getQuery();
    assertThat(Person.send(Service.PORT, null, "GET", path, null).ok().path("category").asText())
        .isEqualTo(TEMPLATE);
    assertThat(bob.get("/api/notifications/preferences").ok().path("missedMessageMail").asBoolean())
        .isTrue();
    assertThat(Forms.open(path))
        .isEqualTo("303 " + Service.ORIGIN + "/unsubscribe?" + link.getQuery());
    assertThat(Forms.post(path, "List-Unsubscribe=One-Click")).isEqualTo(200);
    assertThat(Forms.post(path, "")).isEqualTo(200);
    assertThat(bob.get("/api/notifications/preferences").ok().path("missedMessageMail").asBoolean())
        .isFalse();
    ada.say(group, "second");
    assertThat(Service.count("SELECT count(*) FROM missed WHERE user_id = ?", bob.id())).isZero();
    String forged = path.substring(0, path.length() - 2) + "AA";
    Answer refused = Person.send(Service.PORT, null, "GET", forged, null);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("token-invalid");
  }
}
