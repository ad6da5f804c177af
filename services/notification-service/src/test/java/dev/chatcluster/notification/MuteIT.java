package dev.chatcluster.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MuteIT {
  @AfterEach
  void putTheClockBack() {
    Service.clock().setAhead(Duration.ZERO);
  }

  private static void assertNothingReaches(Person bob, String browser) {
    assertThat(bob.notifications("mention")).isEmpty();
    assertThat(bob.notifications("missed-messages")).isEmpty();
    assertThat(Service.PUSHES.at(browser)).isEmpty();
    for (String table : List.of("push_request", "missed", "mail_request")) {
      assertThat(Service.count("SELECT count(*) FROM " + table + " WHERE user_id = ?", bob.id()))
          .as(table)
          .isZero();
    }
  }

  @Test
  void aMutedConversationSendsNothing() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID group = ada.groupWith(bob);
    String browser = Service.PUSHES.subscribe(bob);
    bob.put(
            "/api/notifications/conversations/" + group,
            Map.of("level", "all", "mutedUntil", Instant.now().plusSeconds(3600).toString()))
        .ok();
    ada.say(group, "@" + bob.handle() + " hello?");
    assertNothingReaches(bob, browser);
    UUID other = ada.directWith(bob);
    ada.say(other, "hello here");
    Person.eventually(() -> bob.notifications("missed-messages").size() == 1);
  }

  @Test
  void mutedAfterTheMessageCountsToo() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID group = ada.groupWith(bob);
    ada.say(group, "hello?");
    bob.put("/api/notifications/conversations/" + group, Map.of("level", "nothing")).ok();
    Service.clock().setAhead(Duration.ofMinutes(16));
    Person.eventually(
        () -> Service.count("SELECT count(*) FROM missed WHERE user_id = ?", bob.id()) == 0);
    assertThat(Service.count("SELECT count(*) FROM mail_request WHERE user_id = ?", bob.id()))
        .isZero();
  }

  @Test
  void levelsHoldEverywhere() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID group = ada.groupWith(bob);
    String browser = Service.PUSHES.subscribe(bob);
    bob.prefer("{\"level\":\"nothing\"}");
    ada.say(group, "@" + bob.handle());
    assertNothingReaches(bob, browser);
    bob.put("/api/notifications/conversations/" + group, Map.of("level", "mentions")).ok();
    ada.say(group, "not for you");
    assertNothingReaches(bob, browser);
    ada.say(group, "for you, @" + bob.handle());
    assertThat(bob.notifications("mention")).hasSize(1);
    Person.eventually(() -> Service.PUSHES.at(browser).size() == 1);
  }

  @Test
  void preferencesAreCheckedAndKept() {
    Person bob = Person.registered();
    String path = "/api/notifications/preferences";
    JsonNode first = bob.get(path).ok();
    assertThat(first.path("level").asText()).isEqualTo("all");
    assertThat(first.path("quietHours").isNull()).isTrue();
    assertThat(first.path("timeZone").asText()).isEqualTo("UTC");
    bob.prefer(
        "{\"level\":\"mentions\",\"weeklySummaryMail\":false,\"timeZone\":\"Europe/Berlin\",\"quietHours\":{\"from\":\"22:00\",\"to\":\"07:00\"}}");
    JsonNode kept = bob.get(path).ok();
    assertThat(kept.path("quietHours").path("from").asText()).isEqualTo("22:00");
    assertThat(kept.path("weeklySummaryMail").asBoolean()).isFalse();
    for (String bad :
        List.of(
            "{\"level\":\"loud\"}",
            "{\"timeZone\":\"Mars/Base\"}",
            "{\"timeZone\":\"+02:00\"}",
            "{\"quietHours\":{\"from\":\"9\",\"to\":\"07:00\"}}",
            "{\"quietHours\":{\"from\":\"07:00\",\"to\":\"07:00\"}}")) {
      assertThatThrownBy(() -> bob.prefer(bad)).hasMessageContaining("validation-failed");
    }
  }

  @Test
  void conversationsOfOthersAreNotFound() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID group = ada.groupWith(bob);
    Person eve = Person.registered();
    String path = "/api/notifications/conversations/" + group;
    assertThat(eve.get(path).status()).isEqualTo(404);
    assertThat(eve.put(path, Map.of("level", "all")).status()).isEqualTo(404);
    assertThat(bob.get(path).ok().path("level").asText()).isEqualTo("all");
    bob.put(path, Map.of("level", "mentions")).ok();
    assertThat(bob.get("/api/notifications/conversations").ok().path("items")).hasSize(1);
    bob.delete(path, null).ok();
    assertThat(bob.get("/api/notifications/conversations").ok().path("items")).isEmpty();
  }
}
