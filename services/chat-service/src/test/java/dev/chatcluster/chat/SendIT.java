package dev.chatcluster.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatcluster.contracts.chat.v1.LogEvent;
import dev.chatcluster.contracts.chat.v1.PersonEvent;
import dev.chatcluster.contracts.chat.v1.SendRejected;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SendIT {
  private static Person ada;
  private static Person bob;
  private static UUID pair;

  @BeforeAll
  static void twoPeopleTalk() {
    List<Person> people = Person.several(2);
    ada = people.get(0);
    bob = people.get(1);
    pair = ada.directWith(bob);
  }

  @Test
  void aMessageOverRestIsAnsweredAndToldToTheWorld() {
    UUID id = Person.newId();
    Answer answer = ada.say(id, pair, "hello \uD83D\uDE80");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text("id")).isEqualTo(id.toString());
    assertThat(answer.text("senderId")).isEqualTo(ada.id().toString());
    assertThat(answer.text("type")).isEqualTo("text");
    assertThat(answer.json().path("editedAt").isNull()).isTrue();
    LogEvent told = awaitMessage(pair, id);
    assertThat(told.getSeq()).isEqualTo(answer.json().path("seq").asLong());
    assertThat(told.getActorId()).isEqualTo(ada.id().toString());
    assertThat(told.getMessageCreated().getContent()).isEqualTo("hello \uD83D\uDE80");
  }

  @Test
  void aMessageWithoutAnIdGetsOne() {
    Answer answer =
        ada.post(
            "/api/chat/send", Person.body("chatId", pair, "content", "no id", "isGroup", false));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(UUID.fromString(answer.text("id")).version()).isEqualTo(7);
  }

  @Test
  void commandsOfTheSocketsBecomeAGaplessLog() {
    UUID conversation = ada.groupWith(bob);
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      ids.add(Person.newId());
      Commands.send(i % 2 == 0 ? ada : bob, conversation, ids.get(i), "number " + i);
    }
    awaitMessage(conversation, ids.getLast());
    List<LogEvent> log = Told.log(conversation);
    assertThat(log)
        .extracting(LogEvent::getSeq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 41).boxed().toList());
    assertThat(log.subList(1, 41))
        .extracting(e -> UUID.fromString(e.getMessageCreated().getMessageId()))
        .isEqualTo(ids);
    assertThat(bob.events(conversation, 0))
        .extracting(e -> e.path("seq").asLong())
        .hasSize(41)
        .isSorted();
  }

  @Test
  void theSameIdOverEveryWayAtOnceIsOneMessage() throws Exception {
    UUID conversation = ada.groupWith(bob);
    UUID id = Person.newId();
    List<Callable<Answer>> sends = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      sends.add(() -> ada.say(id, conversation, "once"));
      sends.add(
          () -> {
            Commands.send(ada, conversation, id, "once");
            return ada.get("/api/conversations/" + conversation);
          });
    }
    List<Answer> answers = together(sends);
    assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
    assertThat(answers.stream().filter(answer -> answer.status() == 201).count())
        .isLessThanOrEqualTo(1);
    assertThat(answers.stream().filter(a -> a.json().has("senderId")))
        .hasSize(10)
        .allSatisfy(a -> assertThat(a.json().path("seq").asLong()).isEqualTo(2));

    int toldOfRepeats = answers.stream().anyMatch(a -> a.status() == 201) ? 10 : 9;
    await()
        .atMost(Person.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(toldOf(ada, conversation))
                    .filteredOn(PersonEvent::hasSendRepeated)
                    .hasSize(toldOfRepeats)
                    .allSatisfy(e -> assertThat(e.getSendRepeated().getSeq()).isEqualTo(2))
                    .allSatisfy(
                        e ->
                            assertThat(e.getSendRepeated().getMessageId())
                                .isEqualTo(id.toString())));
    assertThat(Told.log(conversation)).extracting(LogEvent::getSeq).containsExactly(1L, 2L);
    assertThat(ada.conversation(conversation).path("lastSeq").asLong()).isEqualTo(2);
    assertThat(bob.get("/api/messages/conversation/" + conversation).each("content"))
        .containsExactly("once");
  }

  @Test
  void manyWritersAtOnceLeaveNoHolesAndNoDoubles() throws Exception {
    UUID conversation = ada.groupWith(bob);
    List<Callable<Answer>> sends = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      String text = "text " + i;
      sends.add(() -> ada.say(conversation, text));
      sends.add(() -> bob.say(conversation, text));
    }
    assertThat(together(sends))
        .extracting(answer -> answer.json().path("seq").asLong())
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(2, 31).boxed().toList());
  }

  @Test
  void anIdUsedForSomethingElseIsRefused() {
    UUID id = Person.newId();
    assertThat(ada.say(id, pair, "first").status()).isEqualTo(201);
    Answer reused = ada.say(id, pair, "second");
    assertThat(reused.status()).isEqualTo(409);
    assertThat(reused.code()).isEqualTo("id-reused");
    Commands.send(bob, pair, id, "first");
    assertThat(awaitRejection(bob, id).getCode()).isEqualTo("id-reused");
  }

  @Test
  void anIdUsedInTwoConversationsAtOnceStandsInOne() throws Exception {
    UUID one = ada.groupWith(bob);
    UUID two = ada.groupWith(bob);
    for (int round = 0; round < 5; round++) {
      UUID id = Person.newId();
      List<Answer> answers =
          together(List.of(() -> ada.say(id, one, "twice"), () -> ada.say(id, two, "twice")));
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
    }
  }

  @Test
  void aRefusedCommandIsToldToItsSender() {
    UUID blank = Person.newId();
    Commands.send(ada, pair, blank, "  ");
    SendRejected rejected = awaitRejection(ada, blank);
    assertThat(rejected.getCode()).isEqualTo("validation-failed");
    assertThat(rejected.getRetryable()).isFalse();

    UUID elsewhere = Person.newId();
    Commands.send(Person.stranger(), pair, Person.newId(), "let me in");
    Commands.send(ada, UUID.randomUUID(), elsewhere, "nowhere");
    assertThat(awaitRejection(ada, elsewhere).getCode()).isEqualTo("not-found");
  }

  @Test
  void whatCannotBeReadIsSetAsideAndStopsNothing() {
    String key = pair.toString();
    Service.publish(Commands.TOPIC, key, "no command".getBytes(StandardCharsets.UTF_8));
    Service.publish(Commands.TOPIC, key, null);
    Service.publish(Commands.TOPIC, null, "nobody's".getBytes(StandardCharsets.UTF_8));
    Commands.publish(Commands.of(ada, pair).build());
    Commands.publish(Commands.of(ada, pair).setUserId("not an id").build());
    UUID after = Person.newId();
    Commands.send(ada, pair, after, "after all of that");
    awaitMessage(pair, after);
    await()
        .atMost(Person.PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(Told.deadLetters(key)).hasSize(4).contains("no command", "");
              assertThat(Told.deadLetters("null")).containsExactly("nobody's");
            });
  }

  @Test
  void aSendThatIsInFlightWhileItsSenderIsRemovedIsRejected() {
    UUID conversation = ada.groupWith(bob);
    UUID removed = Person.newId();
    ada.patch("/api/groups/" + conversation + "/members", Person.body("remove", List.of(bob.id())))
        .ok();
    Commands.send(bob, conversation, removed, "too late");
    assertThat(awaitRejection(bob, removed).getCode()).isEqualTo("not-found");
    assertThat(ada.get("/api/messages/conversation/" + conversation).each("id")).isEmpty();
  }

  @Test
  void whateverRacesWithARemovalIsStoredBeforeItOrRejected() {
    UUID conversation = ada.groupWith(bob);
    List<UUID> ids = Stream.generate(Person::newId).limit(40).toList();
    ids.forEach(id -> Commands.send(bob, conversation, id, "am I still in?"));
    ada.patch("/api/groups/" + conversation + "/members", Person.body("remove", List.of(bob.id())))
        .ok();
    List<UUID> late = Stream.generate(Person::newId).limit(5).toList();
    late.forEach(id -> Commands.send(bob, conversation, id, "and now?"));

    // Commands of one conversation are handled in order: when the last is rejected, all have been
    // handled.
    awaitRejection(bob, late.getLast());
    List<JsonNode> events = ada.events(conversation, 0);
    List<String> stored =
        events.stream()
            .map(e -> e.path("message").path("id").asText())
            .filter(id -> !id.isEmpty())
            .toList();
    List<String> rejected =
        toldOf(bob, conversation).stream()
            .filter(PersonEvent::hasSendRejected)
            .map(e -> e.getSendRejected().getMessageId())
            .toList();
    assertThat(Stream.concat(stored.stream(), rejected.stream()))
        .containsExactlyElementsOf(
            Stream.concat(ids.stream(), late.stream()).map(UUID::toString).toList());
    assertThat(events.getLast().path("type").asText()).isEqualTo("members.changed");
    assertThat(events)
        .extracting(e -> e.path("seq").asLong())
        .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
  }

  static List<Answer> together(List<Callable<Answer>> calls)
      throws InterruptedException, ExecutionException {
    List<Answer> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  static List<PersonEvent> toldOf(Person person, UUID conversation) {
    return Told.person(person).stream()
        .filter(e -> e.getConversationId().equals(conversation.toString()))
        .toList();
  }

  static SendRejected awaitRejection(Person person, UUID messageId) {
    return await()
        .atMost(Person.PATIENCE)
        .until(
            () ->
                Told.person(person).stream()
                    .map(PersonEvent::getSendRejected)
                    .filter(rejected -> rejected.getMessageId().equals(messageId.toString()))
                    .findFirst()
                    .orElse(null),
            rejected -> rejected != null);
  }

  private static LogEvent awaitMessage(UUID conversation, UUID messageId) {
    return await()
        .atMost(Person.PATIENCE)
        .until(
            () ->
                Told.log(conversation).stream()
                    .filter(e -> e.getMessageCreated().getMessageId().equals(messageId.toString()))
                    .findFirst()
                    .orElse(null),
            event -> event != null);
  }
}
