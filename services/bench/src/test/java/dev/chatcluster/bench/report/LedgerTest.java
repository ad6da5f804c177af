package dev.chatcluster.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private final Ledger ledger = new Ledger();

  @BeforeEach
  void aSendsThreeMessagesToBAndC() {
    ledger.open("a", List.of("b", "c"));
    for (int i = 0; i < 3; i++) {
      assertThat(ledger.sent("a")).isEqualTo(i);
    }
  }

  @Test
  void everyReceiverCounts() {
    for (int i = 0; i < 3; i++) {
      assertThat(ledger.received("a", "b", i)).isTrue();
      assertThat(ledger.received("a", "c", i)).isTrue();
    }
    assertThat(ledger.deliveries()).isEqualTo(6);
    assertThat(ledger.missing() + ledger.duplicates() + ledger.outOfOrder()).isZero();
  }

  @Test
  void aGapIsMissingAndALateMessageOutOfOrder() {
    ledger.received("a", "b", 0);
    ledger.received("a", "b", 2);
    assertThat(ledger.missing()).isEqualTo(4);
    ledger.received("a", "b", 1);
    assertThat(ledger.outOfOrder()).isEqualTo(1);
    assertThat(ledger.missing()).isEqualTo(3);
  }

  @Test
  void aRepeatIsNoDelivery() {
    ledger.received("a", "b", 0);
    assertThat(ledger.received("a", "b", 0)).isFalse();
    assertThat(ledger.duplicates()).isEqualTo(1);
    assertThat(ledger.deliveries()).isEqualTo(1);
  }

  @Test
  void somebodyWhoWasNotToReceiveIsAMistakeOfTheProgram() {
    assertThatThrownBy(() -> ledger.received("a", "d", 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ledger.received("x", "b", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
