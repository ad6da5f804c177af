package dev.chatcluster.chat.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.service.id.Uuid7;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SendBatchTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final UUID ROOM = UUID.randomUUID();
  private static final UUID OTHER_ROOM = UUID.randomUUID();
  private static final UUID ADA = UUID.randomUUID();
  private static final UUID BOB = UUID.randomUUID();

  @Test
  void newMessagesGetDenseSeqsOfTheirOwnConversation() {
    List<SendOutcome> outcomes =
        batch(Map.of())
            .decide(
                List.of(
                    send(ROOM, ADA, "one"),
                    send(OTHER_ROOM, ADA, "elsewhere"),
                    send(ROOM, BOB, "two"),
                    send(ROOM, ADA, "three")));
    assertThat(outcomes).extracting(SendBatchTest::seq).containsExactly(8L, 1L, 9L, 10L);
  }

  @Test
  void aStoredMessageSaysWhoWroteWhatAndWhen() {
    Send send = send(ROOM, ADA, "hello");
    var event = ((SendOutcome.Stored) only(batch(Map.of()), send)).event();
    assertThat(event.actorId()).isEqualTo(ADA);
    assertThat(event.at()).isEqualTo(NOW);
    assertThat(event.change())
        .isEqualTo(
            new Change.MessageCreated(
                new Message(send.messageId(), ROOM, 8, ADA, "hello", NOW, null, null)));
  }

  @Test
  void theSameIdAndContentAgainIsARepeatOfTheFirst() {
    Send send = send(ROOM, ADA, "hello");
    assertThat(only(batch(Map.of(send.messageId(), known(ROOM, ADA, 3, "hello"))), send))
        .isEqualTo(new SendOutcome.Repeated(send, 3));
  }

  @Test
  void aDoubleWithinTheBatchIsARepeatAndTakesNoSeq() {
    Send first = send(ROOM, ADA, "hello");
    Send next = send(ROOM, ADA, "next");
    List<SendOutcome> outcomes = batch(Map.of()).decide(List.of(first, first, next));
    assertThat(outcomes.get(1)).isEqualTo(new SendOutcome.Repeated(first, 8));
    assertThat(outcomes).extracting(SendBatchTest::seq).containsExactly(8L, 8L, 9L);
  }

  @Test
  void anIdUsedForSomethingElseIsRefused() {
    Send send = send(ROOM, ADA, "hello");
    for (SendBatch.Known other :
        List.of(
            known(ROOM, ADA, 3, "other"),
            known(ROOM, BOB, 3, "hello"),
            known(OTHER_ROOM, ADA, 3, "hello"))) {
      assertThat(code(only(batch(Map.of(send.messageId(), other)), send))).isEqualTo("id-reused");
    }
  }

  @Test
  void anIdUsedForSomethingElseInTheSameBatchIsRefused() {
    Send first = send(ROOM, ADA, "hello");
    Send other = new Send(first.messageId(), ROOM, ADA, "other");
    assertThat(code(batch(Map.of()).decide(List.of(first, other)).get(1))).isEqualTo("id-reused");
  }

  @Test
  void aDeletedMessageSentAgainStaysDeleted() {
    Send send = send(ROOM, ADA, "hello");
    var deleted = new SendBatch.Known(ROOM, ADA, 3, null);
    assertThat(only(batch(Map.of(send.messageId(), deleted)), send))
        .isEqualTo(new SendOutcome.Repeated(send, 3));
  }

  @Test
  void whoIsNoMemberAndWhatDoesNotExistLookTheSame() {
    assertThat(code(only(batch(Map.of()), send(ROOM, UUID.randomUUID(), "hello"))))
        .isEqualTo("not-found");
    assertThat(code(only(batch(Map.of()), send(UUID.randomUUID(), ADA, "hello"))))
        .isEqualTo("not-found");
  }

  @Test
  void aBlockRefusesNewMessagesButNotTheAnswerToARepeat() {
    Send stored = send(ROOM, ADA, "hello");
    var blocked =
        new SendBatch(
            Limits.STANDARD,
            NOW,
            Map.of(ROOM, 7L),
            Map.of(new SendBatch.Writer(ROOM, ADA), true),
            Map.of(stored.messageId(), known(ROOM, ADA, 3, "hello")));
    assertThat(code(only(blocked, send(ROOM, ADA, "new")))).isEqualTo("blocked");
    assertThat(only(blocked, stored)).isEqualTo(new SendOutcome.Repeated(stored, 3));
  }

  @Test
  void oneRefusalLeavesNoHoleForTheOthers() {
    List<SendOutcome> outcomes =
        batch(Map.of())
            .decide(
                List.of(
                    send(ROOM, ADA, "one"),
                    send(ROOM, ADA, " "),
                    send(ROOM, ADA, null),
                    new Send(UUID.randomUUID(), ROOM, ADA, "an id that does not sort by time"),
                    send(ROOM, ADA, "two")));
    assertThat(outcomes.subList(1, 4))
        .extracting(SendBatchTest::code)
        .containsOnly("validation-failed");
    assertThat(seq(outcomes.getFirst())).isEqualTo(8);
    assertThat(seq(outcomes.getLast())).isEqualTo(9);
  }

  private static SendBatch batch(Map<UUID, SendBatch.Known> known) {
    return new SendBatch(
        Limits.STANDARD,
        NOW,
        Map.of(ROOM, 7L, OTHER_ROOM, 0L),
        Map.of(
            new SendBatch.Writer(ROOM, ADA), false,
            new SendBatch.Writer(ROOM, BOB), false,
            new SendBatch.Writer(OTHER_ROOM, ADA), false),
        known);
  }

  private static SendBatch.Known known(UUID conversation, UUID sender, long seq, String content) {
    return new SendBatch.Known(conversation, sender, seq, SendBatch.hash(content));
  }

  private static Send send(UUID conversation, UUID sender, @Nullable String content) {
    return new Send(Uuid7.next(Clock.systemUTC()), conversation, sender, content);
  }

  private static SendOutcome only(SendBatch batch, Send send) {
    return batch.decide(List.of(send)).getFirst();
  }

  private static long seq(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Stored stored -> stored.event().seq();
      case SendOutcome.Repeated repeated -> repeated.seq();
      case SendOutcome.Refused refused -> -1;
    };
  }

  private static String code(SendOutcome outcome) {
    return outcome instanceof SendOutcome.Refused refused ? refused.reason().code() : "not refused";
  }
}
