package dev.chatcluster.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a socket that was away is told when it asks. */
class SyncIT {
  private static Person ada;
  private static Person bob;

  @RegisterExtension final Sockets sockets = new Sockets();

  @BeforeAll
  static void people() {
    List<Person> people = Person.several(2);
    ada = people.get(0);
    bob = people.get(1);
  }

  private static Map<String, ?> from(UUID room, long after) {
    return Map.of("conversations", List.of(Map.of("conversationId", room, "after", after)));
  }

  private static List<Long> range(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }

  /**
   * Messages in the log, however many, and passed on live already: what is heard of them then was
   * asked for.
   */
  private void fill(UUID room, int messages) {
    Client live = sockets.of(ada);
    ada.flood(room, IntStream.range(0, messages).mapToObj(i -> "m" + i).toList());
    live.hear(
        "chat:receive",
        data ->
            data.path("conversationId").asText().equals(room.toString())
                && data.path("seq").asLong() == messages + 1);
  }

  @Test
  void exactlyWhatWasMissedIsReplayedInOrderAndAnEndIsTold() {
    UUID room = ada.group(bob);
    fill(room, 7);
    Client b = sockets.of(bob);
    b.say(3L, "chat:sync", from(room, 3));
    JsonNode done = b.hearAnswer("chat:sync:done", 3).path("data");
    assertThat(done.path("conversationId").asText()).isEqualTo(room.toString());
    assertThat(done.path("lastSeq").asLong()).isEqualTo(8);
    assertThat(done.path("hasMore").asBoolean()).isFalse();
    assertThat(b.seqs(room)).containsExactlyElementsOf(range(4, 8));
    assertThat(b.heard().getLast().path("event").asText()).isEqualTo("chat:sync:done");
  }

  @Test
  void whoMissedNothingHearsTheEndOnly() {
    UUID room = ada.group(bob);
    Client b = sockets.of(bob);
    b.say(4L, "chat:sync", from(room, 1));
    assertThat(b.hearAnswer("chat:sync:done", 4).path("data").path("lastSeq").asLong())
        .isEqualTo(1);
    assertThat(b.seqs(room)).doesNotContain(2L);
  }

  @Test
  void severalConversationsAreAnsweredEachAndOneThatIsNotMineByAnError() {
    UUID one = ada.group(bob);
    UUID two = ada.group(bob);
    UUID none = UUID.randomUUID();
    fill(one, 2);
    fill(two, 1);
    Client b = sockets.of(bob);
    b.say(
        5L,
        "chat:sync",
        Map.of(
            "conversations",
            List.of(
                Map.of("conversationId", one, "after", 1),
                Map.of("conversationId", none, "after", 0),
                Map.of("conversationId", two, "after", 0))));
    b.hear("chat:sync:done", data -> data.path("conversationId").asText().equals(two.toString()));
    assertThat(b.heard("chat:sync:done")).hasSize(2);
    assertThat(b.hearAnswer("error", 5).path("data").path("code").asText()).isEqualTo("not-found");
    assertThat(b.seqs(one)).containsExactly(2L, 3L);
    assertThat(b.seqs(two)).containsExactly(1L, 2L);
  }

  @Test
  void whoIsTooFarBehindIsToldToLoadAgain() {
    UUID room = ada.group(bob);
    fill(room, 1004);
    Client b = sockets.of(bob);
    b.say(6L, "chat:sync", from(room, 4));
    JsonNode reset = b.hearAnswer("chat:reset", 6).path("data");
    assertThat(reset.path("lastSeq").asLong()).isEqualTo(1005);
    assertThat(b.seqs(room)).isEmpty();
    assertThat(b.heard("chat:sync:done")).isEmpty();

    // As far behind as may be: more than a page of the log.
    b.say(7L, "chat:sync", from(room, 5));
    b.hearAnswer("chat:sync:done", 7);
    assertThat(b.seqs(room)).containsExactlyElementsOf(range(6, 1005));
  }

  @Test
  void whatComesLiveAfterwardsGoesOnWhereTheReplayEnded() {
    UUID room = ada.group(bob);
    fill(room, 3);
    Client a = sockets.of(ada);
    Client b = sockets.of(bob);
    b.say(8L, "chat:sync", from(room, 0));
    b.hearAnswer("chat:sync:done", 8);
    b.hearMessage(a.send(room, "live"));
    assertThat(b.seqs(room)).containsExactlyElementsOf(range(1, 5));
  }
}
