package dev.chatcluster.socket.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final long START = 1_000;
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final RateLimit limit = new RateLimit(10, START);

  private int allowedAt(long now) {
    int allowed = 0;
    while (limit.allows(now)) {
      allowed++;
    }
    return allowed;
  }

  @Test
  void aBurstMayBeTwiceWhatGoesOnForEver() {
    assertThat(allowedAt(START)).isEqualTo(20);
  }

  @Test
  void whatWasUsedComesBackWithTime() {
    allowedAt(START);
    assertThat(allowedAt(START + SECOND / 10 + 1)).isEqualTo(1);
    assertThat(allowedAt(START + SECOND + SECOND / 10 + 2)).isEqualTo(10);
  }

  @Test
  void silenceSavesUpNoMoreThanABurst() {
    assertThat(allowedAt(START + 3600 * SECOND)).isEqualTo(20);
  }

  @Test
  void theSteadyRateIsNeverRefused() {
    long now = START;
    for (int i = 0; i < 1000; i++) {
      now += SECOND / 10;
      assertThat(limit.allows(now)).isTrue();
    }
  }

  @Test
  void aRefusalCostsNothing() {
    allowedAt(START);
    for (int i = 0; i < 100; i++) {
      assertThat(limit.allows(START)).isFalse();
    }
    assertThat(allowedAt(START + SECOND)).isEqualTo(10);
  }
}
