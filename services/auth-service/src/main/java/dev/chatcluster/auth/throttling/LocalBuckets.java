package dev.chatcluster.auth.throttling;

import dev.chatcluster.auth.domain.Rate;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Token buckets of this process, for while Redis is away. Bounded: the bucket least in use is
 * forgotten first.
 */
final class LocalBuckets {
  private static final int MAX_BUCKETS = 10_000;

  /** When the bucket will be full again, in milliseconds; all that a token bucket needs to know. */
  private final Map<String, Long> fullAt =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MAX_BUCKETS;
        }
      };

  private final Clock clock;

  LocalBuckets(Clock clock) {
    this.clock = clock;
  }

  /** Takes one; zero when there was one, else how long until there is. */
  synchronized Duration take(String bucket, Rate rate) {
    long now = clock.millis();
    long full = Math.max(fullAt.getOrDefault(bucket, now), now) + rate.interval().toMillis();
    long wait = full - now - rate.per().toMillis();
    if (wait > 0) {
      return Duration.ofMillis(wait);
    }
    fullAt.put(bucket, full);
    return Duration.ZERO;
  }

  synchronized void forget(String bucket) {
    fullAt.remove(bucket);
  }

  synchronized void giveBack(String bucket, Rate rate) {
    fullAt.computeIfPresent(bucket, (key, full) -> full - rate.interval().toMillis());
  }
}
