package dev.chatcluster.auth.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.auth.MovableClock;
import dev.chatcluster.auth.domain.Rate;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LocalBucketsTest {
  private static final Rate RATE = new Rate(2, Duration.ofMinutes(10));

  private final MovableClock clock = new MovableClock();
  private final LocalBuckets buckets = new LocalBuckets(clock);

  @Test
  void aBucketEmptiesAndFillsAgain() {
    assertThat(buckets.take("a", RATE)).isZero();
    assertThat(buckets.take("a", RATE)).isZero();
    assertThat(buckets.take("a", RATE)).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
    assertThat(buckets.take("b", RATE)).isZero();

    clock.moveBy(Duration.ofMinutes(5));
    assertThat(buckets.take("a", RATE)).isZero();
    assertThat(buckets.take("a", RATE)).isPositive();
  }
}
