package dev.chatcluster.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CentreIT {
  @Test
  void aMentionIsStoredListedAndToldToOpenPages() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID group = ada.groupWith(bob);
    long seq = ada.say(group, "Look here, @" + bob.handle() + "!");
    JsonNode mention = bob.notifications("mention").getFirst();
    assertThat(mention.path("seq").asLong()).isEqualTo(seq);
    assertThat(mention.path("actorName").asText()).isEqualTo("Name " + ada.handle());
    assertThat(mention.path("conversationName").asText()).isEqualTo("Crew");
    assertThat(mention.path("read").asBoolean()).isFalse();
    assertThat(mention.toString()).doesNotContain("Look here");
    Person.eventually(
        () ->
            Told.to(bob).stream()
                .anyMatch(
                    e ->
                        e.getShown().getId().equals(mention.path("id").asText())
                            && e.getShown().getActorName().equals("Name " + ada.handle())));
    assertThat(ada.notifications()).isEmpty();
  }

  @Test
  void missedMessagesAreOneNotificationAConversationWithACount() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID direct = ada.directWith(bob);
    ada.say(direct, "one");
    ada.say(direct, "two");
    long last = ada.say(direct, "three");
    List<JsonNode> missed = bob.notifications("missed-messages");
    assertThat(missed).hasSize(1);
    assertThat(missed.getFirst().path("count").asInt()).isEqualTo(3);
    assertThat(missed.getFirst().path("seq").asLong()).isEqualTo(last);
    bob.read(direct, last);
    assertThat(bob.unread()).isZero();
    Person.eventually(
        () ->
            Told.to(bob).stream()
                .anyMatch(
                    e -> e.getRead().getIdsList().contains(missed.getFirst().path("id").asText())));
    ada.say(direct, "four");
    assertThat(bob.notifications("missed-messages").getFirst().path("count").asInt()).isEqualTo(1);
  }

  @Test
  void whoLooksAtTheChatMissesNothing() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID direct = ada.directWith(bob);
    bob.online();
    ada.say(direct, "hi");
    assertThat(bob.notifications("missed-messages")).isEmpty();
  }

  @Test
  void groupsAndFriendsAreTold() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID group = ada.groupWith(bob);
    Person.eventually(() -> bob.notifications("added-to-group").size() == 1);
    assertThat(bob.notifications("added-to-group").getFirst().path("conversationId").asText())
        .isEqualTo(group.toString());
    ada.atUserService("PUT", "/api/users/me/friend-requests/" + bob.id()).ok();
    Person.eventually(() -> bob.notifications("friend-request").size() == 1);
    bob.atUserService("PUT", "/api/users/me/friends/" + ada.id()).ok();
    Person.eventually(() -> ada.notifications("friend-accepted").size() == 1);
    assertThat(ada.notifications("friend-accepted").getFirst().path("actorId").asText())
        .isEqualTo(bob.id().toString());
  }

  @Test
  void aDeletedMessageTakesItsMentionBack() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID group = ada.groupWith(bob);
    ada.say(group, "@" + bob.handle());
    String message = bob.notifications("mention").getFirst().path("messageId").asText();
    ada.atChat("DELETE", "/api/messages/" + message, null).ok();
    Person.eventually(() -> bob.notifications("mention").isEmpty());
  }

  @Test
  void someOrAllAreMarkedAsReadAndPagesGoOn() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID group = ada.groupWith(bob);
    for (int i = 0; i < 5; i++) {
      ada.say(group, "@" + bob.handle() + " " + i);
    }
    Person.eventually(() -> bob.unread() == 6);
    JsonNode page = bob.get("/api/notifications?limit=4").ok();
    assertThat(page.path("items")).hasSize(4);
    JsonNode rest =
        bob.get("/api/notifications?limit=4&cursor=" + page.path("nextCursor").asText()).ok();
    assertThat(rest.path("items")).hasSize(2);
    assertThat(rest.path("nextCursor").isNull()).isTrue();
    String first = page.path("items").get(0).path("id").asText();
    assertThat(
            bob.post("/api/notifications/read", Map.of("ids", List.of(first)))
                .ok()
                .path("unread")
                .asInt())
        .isEqualTo(5);
    assertThat(bob.get("/api/notifications?unread=true").ok().path("items")).hasSize(5);
    bob.post("/api/notifications/read", Map.of("all", true)).ok();
    assertThat(bob.unread()).isZero();
    assertThat(bob.post("/api/notifications/read", Map.of()).code()).isEqualTo("validation-failed");
    assertThat(bob.get("/api/notifications?limit=51").code()).isEqualTo("validation-failed");
    assertThat(Person.send(Service.PORT, null, "GET", "/api/notifications", null).status())
        .isEqualTo(401);
  }

  @Test
  void whoIsRemovedHearsNothingMore() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID group = ada.groupWith(bob);
    ada.say(group, "@" + bob.handle());
    ada.atChat("PATCH", "/api/groups/" + group + "/members", Map.of("remove", List.of(bob.id())))
        .ok();
    Person.eventually(() -> bob.unread() == 0);
    ada.say(group, "@" + bob.handle() + " again");
    assertThat(bob.notifications("mention")).hasSize(1);
  }
}
