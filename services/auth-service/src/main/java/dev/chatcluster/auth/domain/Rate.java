package dev.chatcluster.auth.domain;

import java.time.Duration;

/** So many in so long: also the most that may come at once. */
public record Rate(int times, Duration per) {
  public Rate {
    if (times < 1 || !per.isPositive()) {
      throw new IllegalArgumentException("A rate needs at least one time in a positive duration");
    }
  }

  /** How long until one is given back. */
  public Duration interval() {
    return per.dividedBy(times);
  }
}
