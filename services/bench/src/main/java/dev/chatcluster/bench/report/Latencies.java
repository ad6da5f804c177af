package dev.chatcluster.bench.report;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Latencies of one phase, kept with three significant digits up to a minute. */
public final class Latencies {
  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);

  private final Histogram micros = new Histogram(LONGEST_MICROS, 3);

  public void record(long nanos) {
    micros.recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, LONGEST_MICROS));
  }

  public long count() {
    return micros.getTotalCount();
  }

  /**
   * The latency that this share of all stayed below.
   *
   * @param percentile 0 to 100
   * @return milliseconds; 0 when nothing was recorded
   */
  public double millis(double percentile) {
    return micros.getTotalCount() == 0 ? 0 : micros.getValueAtPercentile(percentile) / 1e3;
  }

  public double maxMillis() {
    return micros.getMaxValue() / 1e3;
  }
}
