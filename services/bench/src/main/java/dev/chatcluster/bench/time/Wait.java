package dev.chatcluster.bench.time;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for conditions and for the end of a measured time. */
public final class Wait {
  private static final long POLL_NANOS = Duration.ofMillis(20).toNanos();

  private Wait() {}

  /** Polls until the condition holds; false when it does not in time. */
  public static boolean until(Duration longest, BooleanSupplier condition) {
    long end = System.nanoTime() + longest.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    return true;
  }

  /** Lets measured time pass. */
  public static void during(Duration time) {
    untilNanos(System.nanoTime() + time.toNanos());
  }

  /** Waits for a moment of {@link System#nanoTime()}. */
  public static void untilNanos(long moment) {
    for (long left; (left = moment - System.nanoTime()) > 0; ) {
      LockSupport.parkNanos(left);
    }
  }
}
