package dev.chatcluster.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postgresql.replication.LogSequenceNumber;

class InFlightTest {
  private final InFlight inFlight = new InFlight();

  @Test
  void nothingIsInFlightAtFirst() {
    assertThat(inFlight.isEmpty()).isTrue();
    assertThat(inFlight.acknowledged()).isNull();
    assertThat(inFlight.events()).isZero();
  }

  @Test
  void aTransactionIsAcknowledgedWhenAllItsEventsAre() {
    Runnable one = inFlight.sent();
    Runnable two = inFlight.sent();
    inFlight.committed(at(10));
    assertThat(inFlight.events()).isEqualTo(2);
    two.run();
    assertThat(inFlight.acknowledged()).isNull();
    one.run();
    assertThat(inFlight.acknowledged()).isEqualTo(at(10));
    assertThat(inFlight.acknowledged()).isNull();
    assertThat(inFlight.isEmpty()).isTrue();
  }

  @Test
  void eventsAcknowledgedBeforeTheCommitIsReadStillWaitForIt() {
    inFlight.sent().run();
    assertThat(inFlight.isEmpty()).isTrue();
    assertThat(inFlight.acknowledged()).isNull();
    inFlight.committed(at(10));
    assertThat(inFlight.acknowledged()).isEqualTo(at(10));
  }

  @Test
  void aLaterTransactionDoesNotOvertakeAnEarlierOne() {
    Runnable first = inFlight.sent();
    inFlight.committed(at(10));
    Runnable second = inFlight.sent();
    inFlight.committed(at(20));
    second.run();
    assertThat(inFlight.acknowledged()).isNull();
    first.run();
    assertThat(inFlight.acknowledged()).isEqualTo(at(20));
  }

  @Test
  void aTransactionWithoutEventsMovesThePosition() {
    inFlight.committed(at(10));
    assertThat(inFlight.acknowledged()).isEqualTo(at(10));
  }

  private static LogSequenceNumber at(long position) {
    return LogSequenceNumber.valueOf(position);
  }
}
