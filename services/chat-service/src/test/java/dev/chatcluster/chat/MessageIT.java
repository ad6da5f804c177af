package dev.chatcluster.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatcluster.contracts.chat.v1.LogEvent;
import dev.chatcluster.contracts.chat.v1.ReadMark;
import dev.chatcluster.contracts.chat.v1.SeenStatus;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageIT {
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
  void aFreshGroup() {
    group = ada.groupWith(bob, cleo);
  }

  @Test
  void anEditIsAnEntryOfTheLogAndKeepsThePlaceOfTheMessage() {
    Answer sent = bob.say(group, "frist");
    String id = sent.text("id");
    Answer edited = bob.patch("/api/messages/" + id, Person.body("content", "first"));
    assertThat(edited.status()).isEqualTo(200);
    assertThat(edited.text("content")).isEqualTo("first");
    assertThat(edited.json().path("seq")).isEqualTo(sent.json().path("seq"));
    assertThat(edited.json().path("editedAt").isNull()).isFalse();
    assertThat(bob.put("/api/chat/" + id, Person.body("content", "first")).status()).isEqualTo(200);

    List<JsonNode> events = ada.events(group, 1);
    assertThat(events)
        .extracting(e -> e.path("type").asText())
        .containsExactly("message.created", "message.edited");
    assertThat(events.get(1).path("message").path("content").asText()).isEqualTo("first");
    await()
        .atMost(Person.PATIENCE)
        .untilAsserted(
            () -> assertThat(Told.log(group)).anyMatch(LogEvent::hasMessageEdited).hasSize(3));
  }

  @Test
  void onlyTheAuthorEdits() {
    String id = bob.say(group, "mine").text("id");
    Answer refused = ada.patch("/api/messages/" + id, Person.body("content", "ours"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("forbidden");
    Answer hidden = Person.stranger().patch("/api/messages/" + id, Person.body("content", "ours"));
    assertThat(hidden.status()).isEqualTo(404);
    assertThat(
            bob.patch("/api/messages/" + UUID.randomUUID(), Person.body("content", "x")).status())
        .isEqualTo(404);
  }

  @Test
  void deletedContentIsGoneFromEveryPlace() throws SQLException {
    UUID id = Person.newId();
    bob.say(id, group, "a secret").ok();
    assertThat(bob.delete("/api/messages/" + id).status()).isEqualTo(204);
    assertThat(bob.delete("/api/messages/" + id).status()).isEqualTo(204);

    JsonNode event = ada.events(group, 2).getFirst();
    assertThat(event.path("type").asText()).isEqualTo("message.deleted");
    assertThat(event.path("message").path("content").isNull()).isTrue();
    JsonNode created = ada.events(group, 1).getFirst();
    assertThat(created.path("message").path("content").isNull()).isTrue();
    assertThat(created.path("message").path("deletedAt").isNull()).isFalse();
    assertThat(ada.get("/api/messages/conversation/" + group).each("content"))
        .containsExactly("null");
    assertThat(ada.conversation(group).path("lastMessage").path("content").isNull()).isTrue();
    try (var connection = Service.DATABASE.connect();
        var query =
            connection.prepareStatement(
                "SELECT content, content_hash, deleted_at FROM message WHERE id = ?")) {
      query.setObject(1, id);
      try (var row = query.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).isNull();
        assertThat(row.getBytes(2)).isNull();
        assertThat(row.getTimestamp(3)).isNotNull();
      }
    }
    Answer edit = bob.patch("/api/messages/" + id, Person.body("content", "back"));
    assertThat(edit.status()).isEqualTo(409);
    assertThat(edit.code()).isEqualTo("deleted");
    Answer repeat = bob.say(id, group, "a secret");
    assertThat(repeat.status()).isEqualTo(200);
    assertThat(repeat.json().path("content").isNull()).isTrue();
  }

  @Test
  void theOwnerDeletesWhatMembersWroteAndMembersOnlyTheirOwn() {
    String ofBob = bob.say(group, "by bob").text("id");
    String ofAda = ada.say(group, "by ada").text("id");
    assertThat(cleo.delete("/api/messages/" + ofBob).status()).isEqualTo(403);
    assertThat(bob.delete("/api/messages/" + ofAda).status()).isEqualTo(403);
    assertThat(ada.delete("/api/chat/" + ofBob).status()).isEqualTo(204);
    assertThat(Person.stranger().delete("/api/messages/" + ofAda).status()).isEqualTo(404);
  }

  @Test
  void historyPagesBackWithoutHolesOrDoublesWhileMoreIsWritten() {
    List<String> newestFirst = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      Answer sent = (i % 2 == 0 ? ada : bob).say(group, "text " + i);
      newestFirst.addFirst(sent.text("id"));
      if (i == 3) {
        ada.patch("/api/groups/" + group + "/rename", Person.body("name", "Renamed")).ok();
      }
    }
    String path = "/api/messages/conversation/" + group;
    for (int limit : new int[] {1, 2, 3, 7, 100}) {
      assertThat(cleo.all(path, "id", limit)).containsExactlyElementsOf(newestFirst);
    }
    assertThat(cleo.all("/api/chat/history/" + group, "id", 4))
        .containsExactlyElementsOf(newestFirst);

    Answer first = cleo.get(path + "?limit=3");
    ada.say(group, "written meanwhile").ok();
    Answer second = cleo.get(path + "?limit=3&cursor=" + first.text("nextCursor"));
    assertThat(second.each("id")).isEqualTo(newestFirst.subList(3, 6));
    long seq = first.json().path("items").get(2).path("seq").asLong();
    assertThat(cleo.get(path + "?limit=3&before=" + seq).each("id"))
        .isEqualTo(newestFirst.subList(3, 6));
  }

  @Test
  void historyGoesByPageNumberToo() {
    List<String> newestFirst = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      newestFirst.addFirst(ada.say(group, "text " + i).text("id"));
    }
    String path = "/api/messages?chatId=" + group + "&limit=2&page=";
    assertThat(bob.get(path + 0).each("id")).isEqualTo(newestFirst.subList(0, 2));
    assertThat(bob.get(path + 2).each("id")).isEqualTo(newestFirst.subList(4, 5));
    assertThat(bob.get(path + 3).each("id")).isEmpty();
  }

  @Test
  void unreadCountsWhatOthersWroteAndIsStillThere() {
    ada.say(group, "one").ok();
    String two = ada.say(group, "two").text("id");
    bob.say(group, "mine").ok();
    assertThat(unread(bob)).isEqualTo(2);
    assertThat(unread(ada)).isEqualTo(1);
    assertThat(unread(cleo)).isEqualTo(3);
    ada.delete("/api/messages/" + two);
    assertThat(unread(bob)).isEqualTo(1);
    mark(bob, 4, "READ");
    assertThat(unread(bob)).isZero();
    assertThat(unread(cleo)).isEqualTo(2);
  }

  @Test
  void marksGoForwardOnlyAndNotPastTheEnd() {
    for (int i = 0; i < 4; i++) {
      ada.say(group, "text " + i).ok();
    }
    mark(bob, 3, "READ");
    expectMark(3, 3);
    mark(bob, 2, "READ");
    mark(bob, 1, "DELIVERED");
    expectMark(3, 3);
    mark(bob, 4, "DELIVERED");
    expectMark(3, 4);
    mark(bob, 1_000_000, "READ");
    expectMark(5, 5);
    await()
        .atMost(Person.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(Told.marks(group))
                    .extracting(ReadMark::getReadSeq, ReadMark::getDeliveredSeq)
                    .containsExactly(tuple(3L, 3L), tuple(3L, 4L), tuple(5L, 5L)));
  }

  @Test
  void marksComeFromTheSocketsToo() {
    ada.say(group, "one").ok();
    Commands.seen(bob, group, 2, SeenStatus.SEEN_STATUS_DELIVERED);
    await().atMost(Person.PATIENCE).untilAsserted(() -> expectMark(0, 2));
    Commands.seen(bob, group, 2, SeenStatus.SEEN_STATUS_READ);
    await().atMost(Person.PATIENCE).untilAsserted(() -> expectMark(2, 2));
    Commands.seen(Person.stranger(), group, 2, SeenStatus.SEEN_STATUS_READ);
    Commands.seen(bob, group, -5, SeenStatus.SEEN_STATUS_READ);
    UUID last = Person.newId();
    Commands.send(bob, group, last, "the batch goes on");
    await()
        .atMost(Person.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(ada.get("/api/messages/conversation/" + group).each("id"))
                    .contains(last.toString()));
    expectMark(2, 2);
  }

  private int unread(Person person) {
    return person.conversation(group).path("unreadCount").asInt();
  }

  private void mark(Person person, long seq, String status) {
    Answer answer =
        person.put(
            "/api/messages/status",
            Person.body("conversationId", group, "seq", seq, "status", status));
    assertThat(answer.status()).isEqualTo(204);
  }

  private void expectMark(long read, long delivered) {
    JsonNode member = ada.member(group, bob);
    assertThat(member.path("readSeq").asLong()).isEqualTo(read);
    assertThat(member.path("deliveredSeq").asLong()).isEqualTo(delivered);
  }
}
