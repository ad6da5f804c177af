package dev.chatcluster.bench.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private final ManualTimers timers = new ManualTimers();
  private final List<String> sent = new ArrayList<>();
  private boolean online = true;
  private final Outbox outbox = outbox(1);

  private Outbox outbox(int underWay) {
    return new Outbox(underWay, this::send, timers, new Random(1));
  }

  private boolean send(Outbox.Item item) {
    if (online) {
      sent.add(item.id());
    }
    return online;
  }

  private static Outbox.Item item(String id, String conversation) {
    return new Outbox.Item(id, conversation, "text");
  }

  @Test
  void oneMessageOfAConversationIsUnderWayAtATime() {
    outbox.add(item("1", "a"));
    outbox.add(item("2", "a"));
    outbox.add(item("3", "b"));
    assertThat(sent).containsExactly("1", "3");
    assertThat(outbox.acknowledged("1")).isTrue();
    assertThat(sent).containsExactly("1", "3", "2");
    assertThat(outbox.pending()).isEqualTo(2);
    assertThat(outbox.pending("a")).isEqualTo(1);
  }

  @Test
  void aWiderWindowKeepsMoreUnderWay() {
    Outbox wide = outbox(2);
    List.of("1", "2", "3").forEach(id -> wide.add(item(id, "a")));
    assertThat(sent).containsExactly("1", "2");
    wide.acknowledged("2");
    assertThat(sent).containsExactly("1", "2", "3");
  }

  @Test
  void aMessageWithoutAnAnswerIsSentAgainWithItsId() {
    outbox.add(item("1", "a"));
    timers.pass(Outbox.ANSWER_WITHIN_MS);
    assertThat(sent).containsExactly("1", "1");
    assertThat(outbox.resent()).isEqualTo(1);
  }

  @Test
  void aNewConnectionSendsWhatWasUnderWay() {
    outbox.add(item("1", "a"));
    outbox.add(item("2", "a"));
    outbox.stop();
    outbox.connected();
    assertThat(sent).containsExactly("1", "1");
  }

  @Test
  void nothingIsLostWhileThereIsNoConnection() {
    online = false;
    outbox.add(item("1", "a"));
    outbox.add(item("2", "a"));
    online = true;
    outbox.connected();
    outbox.acknowledged("1");
    outbox.acknowledged("2");
    assertThat(sent).containsExactly("1", "2");
    assertThat(outbox.pending()).isZero();
  }

  @Test
  void aRefusalForNowIsTriedAgainAndHoldsTheConversationInOrder() {
    outbox.add(item("1", "a"));
    outbox.add(item("2", "a"));
    outbox.refused("1", true);
    assertThat(sent).containsExactly("1");
    timers.pass(1_000);
    assertThat(sent).containsExactly("1", "1");
    outbox.acknowledged("1");
    assertThat(sent).containsExactly("1", "1", "2");
  }

  @Test
  void aRefusalForGoodMakesRoomForTheNext() {
    outbox.add(item("1", "a"));
    outbox.add(item("2", "a"));
    outbox.refused("1", false);
    assertThat(sent).containsExactly("1", "2");
    assertThat(outbox.pending()).isEqualTo(1);
  }

  @Test
  void aSecondAcknowledgementSaysNothingNew() {
    outbox.add(item("1", "a"));
    assertThat(outbox.acknowledged("1")).isTrue();
    assertThat(outbox.acknowledged("1")).isFalse();
    outbox.refused("1", true);
    timers.pass(Outbox.ANSWER_WITHIN_MS);
    assertThat(sent).containsExactly("1");
  }
}
