package dev.chatcluster.auth.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Failed sign-ins by who was meant. All calls belong inside a {@link UnitOfWork}. */
public interface FailureCounts {
  /**
   * What is counted of one.
   *
   * @param failures since they were last told of, or since there was a pause
   */
  record Count(int failures, @Nullable Instant toldAt) {}

  /**
   * Counts one more.
   *
   * @param pausedBefore a count that was not touched since then begins anew
   */
  Count add(byte[] who, Instant now, Instant pausedBefore);

  /** Begins anew after the count was told. */
  void told(byte[] who, Instant now);

  /** Drops counts not touched since then, at most so many; tells how many. */
  int dropUntouchedSince(Instant time, int limit);
}
