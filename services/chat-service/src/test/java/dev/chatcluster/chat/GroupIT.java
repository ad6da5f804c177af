package dev.chatcluster.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatcluster.contracts.chat.v1.PersonEvent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupIT {
  private static Person ada;
  private static Person bob;
  private static Person cleo;
  private UUID group = new UUID(0, 0);

  @BeforeAll
  static void people() {
    List<Person> people = Person.several(3);
    ada = people.get(0);
    bob = people.get(1);
    cleo = people.get(2);
  }

  @BeforeEach
  void aGroupWithoutCleo() {
    group = ada.groupWith(bob);
  }

  @Test
  void nameAndPhotoAreEntriesOfTheLog() {
    JsonNode renamed = ada.patch(path("rename"), Person.body("name", "Sailors")).ok();
    assertThat(renamed.path("name").asText()).isEqualTo("Sailors");
    ada.patch(path("rename"), Person.body("name", "Sailors")).ok();
    JsonNode pictured =
        ada.patch(path("photo"), Person.body("photoUrl", "https://img.example/a.png")).ok();
    assertThat(pictured.path("photoUrl").asText()).isEqualTo("https://img.example/a.png");
    JsonNode plain = ada.patch(path("photo"), Person.body("photoUrl", null)).ok();
    assertThat(plain.path("photoUrl").isNull()).isTrue();
    assertThat(types(bob.events(group, 1)))
        .containsExactly("group.renamed", "group.photo-changed", "group.photo-changed");
    assertThat(bob.events(group, 1).getFirst().path("name").asText()).isEqualTo("Sailors");
  }

  @Test
  void membersDoNotManageAndOthersDoNotSeeTheGroup() {
    for (var change :
        List.of(
            new Change("rename", Person.body("name", "Mine")),
            new Change("photo", Person.body("photoUrl", "https://img.example/b.png")),
            new Change("members", Person.body("add", List.of(cleo.id()))),
            new Change("members", Person.body("remove", List.of(ada.id()))))) {
      Answer forbidden = bob.patch(path(change.what), change.body);
      assertThat(forbidden.status()).as(change.what).isEqualTo(403);
      assertThat(forbidden.code()).isEqualTo("forbidden");
      assertThat(cleo.patch(path(change.what), change.body).status())
          .as(change.what)
          .isEqualTo(404);
    }
    assertThat(bob.put(path("members/" + bob.id()), Person.body("role", "OWNER")).status())
        .isEqualTo(403);
    assertThat(cleo.put(path("members/" + cleo.id()), Person.body("role", "OWNER")).status())
        .isEqualTo(404);
    assertThat(ada.events(group, 1)).isEmpty();
  }

  @Test
  void whoIsAddedSeesTheConversationFromThenOn() {
    String before = ada.say(group, "before cleo").text("id");
    JsonNode changed = ada.patch(path("members"), Person.body("add", List.of(cleo.id()))).ok();
    assertThat(changed.path("memberCount").asInt()).isEqualTo(3);
    assertThat(cleo.conversation(group).path("lastMessage").isNull()).isTrue();
    assertThat(cleo.conversation(group).path("unreadCount").asInt()).isZero();
    ada.say(group, "welcome").ok();

    assertThat(cleo.get("/api/messages/conversation/" + group).each("content"))
        .containsExactly("welcome");
    assertThat(cleo.events(group, 0))
        .extracting(e -> e.path("seq").asLong())
        .containsExactly(3L, 4L);
    assertThat(cleo.conversation(group).path("unreadCount").asInt()).isEqualTo(1);
    assertThat(cleo.patch("/api/messages/" + before, Person.body("content", "x")).status())
        .isEqualTo(404);
    assertThat(bob.get("/api/messages/conversation/" + group).each("content"))
        .containsExactly("welcome", "before cleo");
    await()
        .atMost(Person.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(SendIT.toldOf(cleo, group))
                    .singleElement()
                    .satisfies(e -> assertThat(e.getJoined().getSeq()).isEqualTo(3)));
  }

  @Test
  void whoIsRemovedIsRefusedAtOnceEverywhere() {
    String message = bob.say(group, "mine").text("id");
    ada.patch(path("members"), Person.body("remove", List.of(bob.id()))).ok();
    assertThat(
            Stream.of(
                bob.get("/api/conversations/" + group),
                bob.get("/api/conversations/" + group + "/events"),
                bob.get("/api/messages/conversation/" + group),
                bob.say(group, "hello?"),
                bob.patch("/api/messages/" + message, Person.body("content", "changed")),
                bob.delete("/api/messages/" + message),
                bob.put(
                    "/api/messages/status",
                    Person.body("conversationId", group, "seq", 2, "status", "READ"))))
        .extracting(Answer::status)
        .containsOnly(404);
    assertThat(bob.all("/api/conversations", "id", 100)).doesNotContain(group.toString());
    await()
        .atMost(Person.PATIENCE)
        .untilAsserted(() -> assertThat(SendIT.toldOf(bob, group)).anyMatch(PersonEvent::hasLeft));
  }

  @Test
  void whoComesBackSeesNothingOfTheTimeBetween() {
    ada.patch(path("members"), Person.body("remove", List.of(bob.id()))).ok();
    ada.say(group, "without bob").ok();
    ada.patch(path("members"), Person.body("add", List.of(bob.id()))).ok();
    ada.say(group, "with bob").ok();
    assertThat(bob.get("/api/messages/conversation/" + group).each("content"))
        .containsExactly("with bob");
  }

  @Test
  void theOwnerWhoLeavesHandsTheGroupOn() {
    ada.patch(path("members"), Person.body("add", List.of(cleo.id()))).ok();
    assertThat(
            ada.put(path("members/" + cleo.id()), Person.body("role", "ADMIN"))
                .ok()
                .path("role")
                .asText())
        .isEqualTo("OWNER");
    assertThat(ada.patch(path("members"), Person.body("remove", List.of(ada.id()))).status())
        .isEqualTo(204);
    assertThat(cleo.conversation(group).path("role").asText()).isEqualTo("OWNER");
    JsonNode last = cleo.events(group, 0).getLast();
    assertThat(last.path("removed").get(0).asText()).isEqualTo(ada.id().toString());
    assertThat(last.path("roles").get(0).path("userId").asText()).isEqualTo(cleo.id().toString());
    assertThat(ada.get("/api/conversations/" + group).status()).isEqualTo(404);
  }

  @Test
  void aNewOwnerLeavesTheOldAsAdmin() {
    assertThat(
            ada.put(path("members/" + bob.id()), Person.body("role", "OWNER"))
                .ok()
                .path("role")
                .asText())
        .isEqualTo("ADMIN");
    assertThat(bob.conversation(group).path("role").asText()).isEqualTo("OWNER");
    assertThat(ada.put(path("members/" + ada.id()), Person.body("role", "OWNER")).status())
        .isEqualTo(403);
    assertThat(bob.put(path("members/" + cleo.id()), Person.body("role", "ADMIN")).status())
        .isEqualTo(404);
  }

  @Test
  void addingWhoIsThereAndRemovingWhoIsNotChangesNothing() {
    var same = Person.body("add", List.of(bob.id()), "remove", List.of(cleo.id()));
    assertThat(ada.patch(path("members"), same).status()).isEqualTo(200);
    assertThat(ada.events(group, 1)).isEmpty();
  }

  @Test
  void aRequestChangesAHundredPeopleAtMost() {
    List<UUID> many = Stream.generate(UUID::randomUUID).limit(101).toList();
    assertThat(ada.patch(path("members"), Person.body("add", many)).code())
        .isEqualTo("validation-failed");
    assertThat(ada.patch(path("members"), Person.body("remove", many)).code())
        .isEqualTo("validation-failed");
    var ghosts = Person.body("add", List.of(UUID.randomUUID()));
    assertThat(ada.patch(path("members"), ghosts).code()).isEqualTo("validation-failed");
  }

  @Test
  void aDirectConversationIsNoGroup() {
    UUID pair = ada.directWith(bob);
    Answer answer =
        ada.patch("/api/groups/" + pair + "/members", Person.body("add", List.of(cleo.id())));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(ada.patch("/api/groups/" + pair + "/rename", Person.body("name", "Us")).code())
        .isEqualTo("not-a-group");
    assertThat(ada.conversation(pair).path("memberCount").asInt()).isEqualTo(2);
  }

  private record Change(String what, Object body) {}

  private String path(String what) {
    return "/api/groups/" + group + "/" + what;
  }

  private static List<String> types(List<JsonNode> events) {
    return events.stream().map(e -> e.path("type").asText()).toList();
  }
}
