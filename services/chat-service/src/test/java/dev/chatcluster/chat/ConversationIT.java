package dev.chatcluster.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatcluster.contracts.chat.v1.LogEvent;
import dev.chatcluster.contracts.chat.v1.PersonEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConversationIT {
  private static final String PATH = "/api/conversations";
  private static Person ada;
  private static Person bob;
  private static Person cleo;

  @BeforeAll
  static void people() {
    List<Person> people = Person.several(3);
    ada = people.get(0);
    bob = people.get(1);
    cleo = people.get(2);
  }

  @Test
  void thereIsOneDirectConversationAPair() throws Exception {
    List<Person> pair = Person.several(2);
    Callable<Answer> one = () -> start(pair.get(0), pair.get(1));
    Callable<Answer> other = () -> start(pair.get(1), pair.get(0));
    List<Answer> answers = SendIT.together(List.of(one, other, one, other, one, other));
    assertThat(answers)
        .extracting(a -> a.ok().path("id").asText())
        .hasSize(6)
        .containsOnly(answers.getFirst().text("id"));
    assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
    assertThat(pair.get(0).all(PATH, "id", 100)).containsExactly(answers.getFirst().text("id"));
  }

  @Test
  void aNewDirectConversationBeginsItsLogAndCallsBothIn() {
    List<Person> pair = Person.several(2);
    JsonNode started = start(pair.get(0), pair.get(1)).ok();
    UUID id = UUID.fromString(started.path("id").asText());
    assertThat(started.path("kind").asText()).isEqualTo("DIRECT");
    assertThat(started.path("name").isNull()).isTrue();
    assertThat(started.path("lastSeq").asLong()).isEqualTo(1);
    assertThat(started.path("lastMessage").isNull()).isTrue();
    assertThat(started.path("memberCount").asInt()).isEqualTo(2);
    assertThat(started.path("members").findValuesAsText("role"))
        .containsExactly("MEMBER", "MEMBER");
    await()
        .atMost(Person.PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(Told.log(id)).singleElement().matches(LogEvent::hasConversationCreated);
              for (Person person : pair) {
                assertThat(SendIT.toldOf(person, id))
                    .singleElement()
                    .matches(PersonEvent::hasJoined);
              }
            });
  }

  @Test
  void aGroupIsMadeOnceAnId() {
    UUID id = Person.newId();
    var body =
        Person.body(
            "id",
            id,
            "kind",
            "GROUP",
            "name",
            " Crew ",
            "memberIds",
            List.of(bob.id(), bob.id(), ada.id()));
    Answer first = ada.post(PATH, body);
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.text("id")).isEqualTo(id.toString());
    assertThat(first.text("name")).isEqualTo("Crew");
    assertThat(first.text("role")).isEqualTo("OWNER");
    assertThat(first.json().path("memberCount").asInt()).isEqualTo(2);
    Answer again = ada.post(PATH, body);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("id")).isEqualTo(id.toString());
    assertThat(bob.post(PATH, body).code()).isEqualTo("id-reused");
    assertThat(ada.events(id, 0)).hasSize(1);
  }

  @Test
  void groupsHaveAPathOfTheirOwn() {
    UUID id = Person.newId();
    var body =
        Person.body(
            "id",
            id,
            "name",
            "Crew",
            "members",
            List.of(bob.id()),
            "photo",
            "https://img.example/a.png");
    Answer first = ada.post("/api/groups/create", body);
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.text("photoUrl")).isEqualTo("https://img.example/a.png");
    assertThat(ada.post("/api/groups/create", body).status()).isEqualTo(200);
    assertThat(bob.conversation(id).path("role").asText()).isEqualTo("MEMBER");
  }

  @Test
  void nobodyWhoDoesNotExistIsMadeAMember() {
    Answer direct = start(ada, Person.stranger());
    assertThat(direct.status()).isEqualTo(400);
    assertThat(direct.code()).isEqualTo("validation-failed");
    var group =
        Person.body(
            "kind", "GROUP", "name", "Ghosts", "memberIds", List.of(bob.id(), UUID.randomUUID()));
    assertThat(ada.post(PATH, group).code()).isEqualTo("validation-failed");
  }

  @Test
  void whoHasBlockedSomebodyTakesNoConversationFromThem() {
    List<Person> people = Person.several(2);
    assertThat(
            people
                .get(1)
                .atUserService("PUT", "/api/users/me/blocks/" + people.get(0).id())
                .status())
        .isEqualTo(204);
    Answer refused = start(people.get(0), people.get(1));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("contact-refused");
    assertThat(people.get(0).get(PATH).each("id")).isEmpty();
  }

  @Test
  void whatIsNotMineLooksAsIfItWereNotThere() {
    UUID id = ada.directWith(bob);
    for (String path :
        List.of(id.toString(), id + "/members", id + "/events", UUID.randomUUID().toString())) {
      Answer answer = cleo.get(PATH + "/" + path);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.code()).isEqualTo("not-found");
    }
  }

  @Test
  void theListHasTheLiveliestFirstAndPagesWithoutHolesOrDoubles() {
    Person me = Person.several(1).getFirst();
    List<String> newestFirst = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      newestFirst.addFirst(me.groupWith(bob).toString());
    }
    String revived = newestFirst.removeLast();
    bob.say(UUID.fromString(revived), "still there?").ok();
    newestFirst.addFirst(revived);
    for (int limit : new int[] {1, 2, 4, 5, 100}) {
      assertThat(me.all(PATH, "id", limit)).containsExactlyElementsOf(newestFirst);
    }
    assertThat(me.all("/api/messages/recent", "id", 3)).containsExactlyElementsOf(newestFirst);
    assertThat(
            me.get(PATH).json().path("items").get(0).path("lastMessage").path("content").asText())
        .isEqualTo("still there?");
  }

  @Test
  void membersArePagedById() {
    UUID group = ada.groupWith(Person.several(4).toArray(Person[]::new));
    for (int limit : new int[] {1, 2, 5, 100}) {
      List<String> ids = ada.all(PATH + "/" + group + "/members", "userId", limit);
      assertThat(ids).hasSize(5).doesNotHaveDuplicates().isSorted().contains(ada.id().toString());
    }
  }

  @Test
  void theLogIsReadAfterASeqAndSaysWhetherThereIsMore() {
    UUID id = ada.groupWith(bob);
    for (int i = 0; i < 4; i++) {
      ada.say(id, "text " + i).ok();
    }
    JsonNode part = bob.get(PATH + "/" + id + "/events?after=1&limit=2").ok();
    assertThat(part.path("items").findValuesAsText("type")).contains("message.created").hasSize(4);
    assertThat(part.path("items").get(0).path("seq").asLong()).isEqualTo(2);
    assertThat(part.path("items").get(1).path("seq").asLong()).isEqualTo(3);
    assertThat(part.path("lastSeq").asLong()).isEqualTo(5);
    assertThat(part.path("hasMore").asBoolean()).isTrue();
    JsonNode rest = bob.get(PATH + "/" + id + "/events?after=3").ok();
    assertThat(rest.path("items")).hasSize(2);
    assertThat(rest.path("hasMore").asBoolean()).isFalse();
    JsonNode end = bob.get(PATH + "/" + id + "/events?after=5").ok();
    assertThat(end.path("items")).isEmpty();
    assertThat(end.path("hasMore").asBoolean()).isFalse();
  }

  private static Answer start(Person one, Person other) {
    return one.post(PATH, Person.body("kind", "DIRECT", "memberIds", List.of(other.id())));
  }
}
