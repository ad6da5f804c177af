package dev.chatcluster.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What members of a conversation hear of each other. */
class ConversationIT {
  private static Person ada;
  private static Person bob;
  private static Person carol;

  @RegisterExtension final Sockets sockets = new Sockets();

  @BeforeAll
  static void people() {
    List<Person> people = Person.several(3);
    ada = people.get(0);
    bob = people.get(1);
    carol = people.get(2);
  }

  private static Predicate<JsonNode> of(UUID conversationId, Person person) {
    return data ->
        data.path("conversationId").asText().equals(conversationId.toString())
            && data.path("userId").asText().equals(person.id().toString());
  }

  private static Predicate<JsonNode> in(UUID conversationId) {
    return data -> data.path("conversationId").asText().equals(conversationId.toString());
  }

  @Test
  void aMessageReachesBothAndComingBackIsItsAcknowledgement() {
    UUID room = ada.direct(bob);
    Client a = sockets.of(ada);
    Client b = sockets.of(bob);
    UUID id = a.send(room, "hello");
    for (Client client : List.of(a, b)) {
      JsonNode data = client.hearMessage(id).path("data");
      assertThat(data.path("type").asText()).isEqualTo("message.created");
      assertThat(data.path("actorId").asText()).isEqualTo(ada.id().toString());
      assertThat(data.path("message").path("content").asText()).isEqualTo("hello");
      assertThat(data.path("message").path("seq").asLong()).isEqualTo(data.path("seq").asLong());
    }
    assertThat(a.heard("chat:send:ack")).isEmpty();
  }

  @Test
  void manySendersMakeOneDenseOrderForAll() {
    UUID room = ada.group(bob, carol);
    List<Client> all = List.of(sockets.of(ada), sockets.of(bob), sockets.of(carol));
    List<UUID> sent = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      for (Client client : all) {
        sent.add(client.send(room, "message " + i));
      }
    }
    for (Client client : all) {
      sent.forEach(client::hearMessage);
      List<Long> seqs = client.seqs(room).stream().filter(seq -> seq > 1).toList();
      assertThat(seqs).isSortedAccordingTo(Comparator.naturalOrder());
      assertThat(seqs).containsExactlyElementsOf(LongStream.rangeClosed(2, 61).boxed().toList());
    }
  }

  @Test
  void oneSendersMessagesKeepTheirOrder() {
    UUID room = ada.direct(bob);
    Client a = sockets.of(ada);
    Client b = sockets.of(bob);
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      sent.add(a.send(room, "m" + i).toString());
    }
    b.hearMessage(UUID.fromString(sent.getLast()));
    List<String> heard =
        b.heard("chat:receive").stream()
            .map(frame -> frame.path("data").path("message").path("id").asText())
            .filter(sent::contains)
            .toList();
    assertThat(heard).containsExactlyElementsOf(sent);
  }

  @Test
  void aRepeatIsAcknowledgedUnderTheSeqThatItHasAndStoredOnce() {
    UUID room = ada.group(bob);
    Client a = sockets.of(ada);
    Client b = sockets.of(bob);
    UUID id = a.send(room, "once");
    long seq = a.hearMessage(id).path("data").path("seq").asLong();
    a.send(9L, id, room, "once");
    JsonNode ack = a.hear("chat:send:ack", data -> data.path("id").asText().equals(id.toString()));
    assertThat(ack.path("data").path("seq").asLong()).isEqualTo(seq);
    assertThat(ack.path("data").path("conversationId").asText()).isEqualTo(room.toString());
    // What comes after it has the next seq: nothing was written for the repeat.
    UUID next = a.send(room, "twice");
    assertThat(b.hearMessage(next).path("data").path("seq").asLong()).isEqualTo(seq + 1);
    assertThat(b.heard("chat:send:ack")).isEmpty();
  }

  @Test
  void whoIsNoMemberCannotSendOrMarkOrLook() {
    UUID room = ada.direct(bob);
    Client a = sockets.of(ada);
    Client c = sockets.of(carol);
    UUID id = c.send(room, "let me in");
    JsonNode error =
        c.hear("chat:send:error", data -> data.path("id").asText().equals(id.toString()));
    assertThat(error.path("data").path("code").asText()).isEqualTo("not-found");
    assertThat(error.path("data").path("retryable").asBoolean()).isFalse();
    c.say(1L, "chat:seen", Map.of("conversationId", room, "seq", 1));
    c.say(2L, "chat:join", Map.of("conversationId", room));
    c.say(3L, "chat:leave", Map.of("conversationId", room));
    for (long number = 1; number <= 3; number++) {
      assertThat(c.hearAnswer("error", number).path("data").path("code").asText())
          .isEqualTo("not-found");
    }
    c.say("chat:typing:start", Map.of("conversationId", room));
    c.say(4L, "ping", Map.of());
    c.hearAnswer("pong", 4);
    UUID fence = a.send(room, "ours");
    a.hearMessage(fence);
    assertThat(a.heard("chat:typing:update")).isEmpty();
    assertThat(a.heard("chat:user:joined")).isEmpty();
    assertThat(c.heard("chat:receive")).isEmpty();
  }

  @Test
  void aMessageThatChatServiceRefusesIsToldToItsSender() {
    UUID room = ada.direct(bob);
    Client a = sockets.of(ada);
    UUID id = a.send(room, "  ");
    JsonNode error =
        a.hear("chat:send:error", data -> data.path("id").asText().equals(id.toString()));
    assertThat(error.path("data").path("code").asText()).isEqualTo("validation-failed");
  }

  @Test
  void typingIsHeardByTheOthersOnly() {
    UUID room = ada.direct(bob);
    Client a = sockets.of(ada);
    Client b = sockets.of(bob);
    a.say("chat:typing:start", Map.of("conversationId", room));
    assertThat(b.hear("chat:typing:update", of(room, ada)).path("data").path("typing").asBoolean())
        .isTrue();
    a.say("chat:typing:stop", Map.of("conversationId", room));
    b.hear("chat:typing:update", of(room, ada).and(data -> !data.path("typing").asBoolean()));
    a.hearMessage(a.send(room, "written"));
    assertThat(a.heard("chat:typing:update")).isEmpty();
  }

  @Test
  void lookingAtAConversationIsHeardByTheOthersAlsoWhenTheSocketEnds() {
    UUID room = ada.direct(bob);
    Client a = sockets.of(ada);
    Client b = sockets.of(bob);
    a.say("chat:join", Map.of("conversationId", room));
    b.hear("chat:user:joined", of(room, ada));
    a.say("chat:leave", Map.of("conversationId", room));
    b.hear("chat:user:left", of(room, ada));
    a.say("chat:join", Map.of("conversationId", room));
    a.hearMessage(a.send(room, "here"));
    assertThat(a.heard("chat:user:joined")).isEmpty();
    a.close();
    await().atMost(Duration.ofSeconds(60)).until(() -> b.heard("chat:user:left").size() == 2);
    assertThat(b.heard("chat:user:joined")).hasSize(2);
  }

  @Test
  void readMarksAreHeardByAllMembersAndNeverMoveBack() {
    UUID room = ada.group(bob);
    Client a = sockets.of(ada);
    Client b = sockets.of(bob);
    UUID id = a.send(room, "read me");
    long seq = b.hearMessage(id).path("data").path("seq").asLong();
    b.say("chat:seen", Map.of("conversationId", room, "seq", seq, "status", "DELIVERED"));
    JsonNode delivered = a.hear("chat:seen:ack", of(room, bob)).path("data");
    assertThat(delivered.path("deliveredSeq").asLong()).isEqualTo(seq);
    assertThat(delivered.path("readSeq").asLong()).isLessThan(seq);
    b.say("chat:seen", Map.of("conversationId", room, "seq", seq));
    Predicate<JsonNode> read = of(room, bob).and(data -> data.path("readSeq").asLong() == seq);
    a.hear("chat:seen:ack", read);
    b.hear("chat:seen:ack", read);
    b.say("chat:seen", Map.of("conversationId", room, "seq", seq - 1));
    UUID fence = b.send(room, "done");
    a.hearMessage(fence);
    JsonNode last = a.heard("chat:seen:ack").getLast().path("data");
    assertThat(last.path("readSeq").asLong()).isEqualTo(seq);
  }

  @Test
  void changesMadeOverRestAreHeardAsEventsOfTheLog() {
    UUID room = ada.group(bob);
    Client a = sockets.of(ada);
    Client b = sockets.of(bob);
    UUID id = a.send(room, "frist");
    b.hearMessage(id);
    ada.chat("PATCH", "/api/messages/" + id, Map.of("content", "first"));
    JsonNode edited = b.hear("message:update", in(room)).path("data").path("message");
    assertThat(edited.path("content").asText()).isEqualTo("first");
    assertThat(edited.path("editedAt").isNull()).isFalse();
    ada.chat("DELETE", "/api/messages/" + id, null);
    assertThat(
            b.hear("message:delete", in(room))
                .path("data")
                .path("message")
                .path("content")
                .isNull())
        .isTrue();
    ada.chat("PATCH", "/api/groups/" + room + "/rename", Map.of("name", "Pirates"));
    assertThat(b.hear("group:update", in(room)).path("data").path("name").asText())
        .isEqualTo("Pirates");
    ada.chat(
        "PATCH", "/api/groups/" + room + "/photo", Map.of("photoUrl", "https://example.org/p.png"));
    b.hear("group:update", in(room).and(data -> data.path("photoUrl").asText().endsWith("/p.png")));
    ada.chat("PUT", "/api/groups/" + room + "/members/" + bob.id(), Map.of("role", "ADMIN"));
    JsonNode roles =
        b.hear("group:members", in(room).and(data -> data.path("roles").size() == 1)).path("data");
    assertThat(roles.path("roles").path(0).path("role").asText()).isEqualTo("ADMIN");
    // The notice of joining repeats a log event on its own channel: clients drop it by seq.
    assertThat(b.seqs(room).stream().distinct()).contains(2L, 3L, 4L, 5L, 6L, 7L).isSorted();
  }

  @Test
  void aNewConversationIsHeardFromItsFirstEventOn() {
    Client a = sockets.of(ada);
    Client b = sockets.of(bob);
    UUID room = ada.group(bob);
    JsonNode created = b.hear("group:members", in(room)).path("data");
    assertThat(created.path("type").asText()).isEqualTo("conversation.created");
    assertThat(created.path("seq").asLong()).isEqualTo(1);
    assertThat(created.path("added").findValuesAsText("userId"))
        .containsExactlyInAnyOrder(ada.id().toString(), bob.id().toString());
    a.hear("group:members", in(room));
    UUID id = a.send(room, "welcome");
    b.hearMessage(id);
  }

  @Test
  void whoIsAddedHearsFromThenOn() {
    UUID room = ada.group(bob);
    Client a = sockets.of(ada);
    Client c = sockets.of(carol);
    a.hearMessage(a.send(room, "before"));
    ada.add(room, carol);
    JsonNode added = c.hear("group:members", in(room)).path("data");
    assertThat(added.path("added").path(0).path("userId").asText())
        .isEqualTo(carol.id().toString());
    c.hearMessage(a.send(room, "after"));
    assertThat(c.seqs(room)).doesNotContain(1L, 2L).contains(3L, 4L);
    c.hearMessage(c.send(room, "thanks"));
  }

  @Test
  void whoIsRemovedHearsNothingMoreAndCannotAsk() {
    UUID room = ada.group(bob, carol);
    UUID other = ada.direct(carol);
    Client a = sockets.of(ada);
    Client b = sockets.of(bob);
    Client c = sockets.of(carol);
    c.hearMessage(a.send(room, "for all"));
    ada.remove(room, carol);
    JsonNode left =
        c.hear("group:members", in(room).and(data -> data.path("removed").size() == 1))
            .path("data");
    assertThat(left.path("removed").path(0).asText()).isEqualTo(carol.id().toString());
    long last = left.path("seq").asLong();
    b.hear("group:members", in(room).and(data -> data.path("removed").size() == 1));

    b.hearMessage(a.send(room, "without her"));
    a.say("chat:typing:start", Map.of("conversationId", room));
    b.hear("chat:typing:update", of(room, ada));
    // What she may hear comes after what she may not: had that been sent to her, it would be there.
    c.hearMessage(a.send(other, "only us"));
    assertThat(c.seqs(room)).allMatch(seq -> seq <= last);
    assertThat(c.heard("chat:typing:update")).isEmpty();

    c.say(
        1L,
        "chat:sync",
        Map.of("conversations", List.of(Map.of("conversationId", room, "after", 0))));
    assertThat(c.hearAnswer("error", 1).path("data").path("code").asText()).isEqualTo("not-found");
    UUID id = c.send(room, "still here");
    JsonNode error =
        c.hear("chat:send:error", data -> data.path("id").asText().equals(id.toString()));
    assertThat(error.path("data").path("code").asText()).isEqualTo("not-found");
    assertThat(c.seqs(room)).allMatch(seq -> seq <= last);
  }

  @Test
  void whoIsRemovedAndAddedAgainAtOnceHearsOn() {
    UUID room = ada.group(carol);
    Client a = sockets.of(ada);
    Client c = sockets.of(carol);
    for (int i = 0; i < 5; i++) {
      ada.remove(room, carol);
      ada.add(room, carol);
      long rejoined = 3 + 3L * i;
      c.hear("group:members", in(room).and(data -> data.path("seq").asLong() == rejoined));
      c.hearMessage(a.send(room, "back " + i));
    }
  }

  @Test
  void presenceFollowsTheSockets() {
    Person dan = Person.several(1).getFirst();
    Client first = sockets.of(dan);
    Client second = sockets.of(dan);
    awaitPresence(dan, "ONLINE");
    first.say("presence", Map.of("status", "AWAY"));
    second.say("presence", Map.of("status", "AWAY"));
    awaitPresence(dan, "AWAY");
    second.say("presence", Map.of("status", "ONLINE"));
    awaitPresence(dan, "ONLINE");
    first.close();
    second.close();
    awaitPresence(dan, "OFFLINE");
  }

  private static void awaitPresence(Person person, String status) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> person.presence(ada).equals(status));
  }
}
