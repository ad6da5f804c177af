package dev.chatcluster.bench.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogPositionTest {
  private final LogPosition<String> position = new LogPosition<>(4);

  @Test
  void whatFollowsIsShownAtOnce() {
    assertThat(position.take(5, "five")).containsExactly("five");
    assertThat(position.lastSeq()).isEqualTo(5);
    assertThat(position.gap()).isFalse();
  }

  @Test
  void whatIsKnownIsDropped() {
    assertThat(position.take(4, "four")).isEmpty();
    assertThat(position.take(1, "one")).isEmpty();
    assertThat(position.lastSeq()).isEqualTo(4);
    assertThat(position.dropped()).isEqualTo(2);
  }

  @Test
  void whatLiesBeyondAGapIsHeldUntilTheGapIsClosed() {
    assertThat(position.take(7, "seven")).isEmpty();
    assertThat(position.take(6, "six")).isEmpty();
    assertThat(position.gap()).isTrue();
    assertThat(position.take(5, "five")).containsExactly("five", "six", "seven");
    assertThat(position.gap()).isFalse();
    assertThat(position.lastSeq()).isEqualTo(7);
  }

  @Test
  void aSecondGapStaysOpenWhenTheFirstIsClosed() {
    position.take(8, "eight");
    position.take(6, "six");
    assertThat(position.take(5, "five")).containsExactly("five", "six");
    assertThat(position.gap()).isTrue();
  }

  @Test
  void aHeldEventIsHeldOnce() {
    position.take(6, "six");
    position.take(6, "six again");
    assertThat(position.take(5, "five")).containsExactly("five", "six");
    assertThat(position.dropped()).isEqualTo(1);
  }
}
