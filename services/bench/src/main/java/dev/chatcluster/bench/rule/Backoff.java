package dev.chatcluster.bench.rule;

import java.util.random.RandomGenerator;

/**
 * Waiting times between attempts: they double, are bounded, and spread so that clients do not all
 * return at once.
 */
public final class Backoff {
  private static final long FIRST_MS = 500;
  private static final long LONGEST_MS = 20_000;

  private Backoff() {}

  /**
   * How long to wait.
   *
   * @param attempt 0 for the first repetition
   * @return milliseconds
   */
  public static long millis(int attempt, RandomGenerator random) {
    long ceiling = Math.min(LONGEST_MS, FIRST_MS << Math.min(attempt, 10));
    return ceiling / 2 + random.nextLong(ceiling / 2 + 1);
  }
}
