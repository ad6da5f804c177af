package dev.chatcluster.bench.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void pausesDoubleAndAreBounded() {
    var random = new Random(7);
    for (int i = 0; i < 100; i++) {
      assertThat(Backoff.millis(0, random)).isBetween(250L, 500L);
      assertThat(Backoff.millis(3, random)).isBetween(2_000L, 4_000L);
      assertThat(Backoff.millis(90, random)).isBetween(10_000L, 20_000L);
    }
  }
}
