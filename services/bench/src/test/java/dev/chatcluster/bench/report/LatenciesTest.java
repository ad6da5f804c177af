package dev.chatcluster.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  @Test
  void percentilesAreThoseOfTheRecordedValues() {
    var latencies = new Latencies();
    for (int millis = 1; millis <= 1_000; millis++) {
      latencies.record(TimeUnit.MILLISECONDS.toNanos(millis));
    }
    assertThat(latencies.count()).isEqualTo(1_000);
    assertThat(latencies.millis(50)).isCloseTo(500, within(1.0));
    assertThat(latencies.millis(99)).isCloseTo(990, within(1.0));
    assertThat(latencies.millis(99.9)).isCloseTo(999, within(1.0));
    assertThat(latencies.maxMillis()).isCloseTo(1_000, within(1.0));
  }

  @Test
  void nothingRecordedIsZeroAndHoursAreAMinute() {
    var latencies = new Latencies();
    assertThat(latencies.millis(99)).isZero();
    latencies.record(TimeUnit.HOURS.toNanos(1));
    assertThat(latencies.millis(50)).isCloseTo(60_000, within(60.0));
  }
}
