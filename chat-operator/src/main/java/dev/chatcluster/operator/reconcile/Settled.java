package dev.chatcluster.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which resources were found to be as they shall be, and in which version. Whatever has neither
 * changed in the cluster nor in what is wanted need not be compared again; nor kept with its
 * managed fields, which are most of what a cached resource weighs.
 */
final class Settled {
  private record Entry(String resourceVersion, String desiredHash, Instant at) {}

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Duration forget;
  private volatile Instant swept;

  /**
   * Begins with nothing.
   *
   * @param forget after which what nobody asks for is dropped: its ChatCluster is gone
   */
  Settled(Clock clock, Duration forget) {
    this.clock = clock;
    this.forget = forget;
    this.swept = clock.instant();
  }

  /** What is known of a resource as it is now. */
  enum Match {
    /** Nothing: it has to be compared. */
    UNKNOWN,
    SAME,
    /** It is as it was, but something else is wanted now. */
    DIFFERENT
  }

  Match match(HasMetadata actual, String desiredHash) {
    Entry entry = entries.get(actual.getMetadata().getUid());
    if (entry == null || !entry.resourceVersion.equals(actual.getMetadata().getResourceVersion())) {
      return Match.UNKNOWN;
    }
    if (!entry.desiredHash.equals(desiredHash)) {
      return Match.DIFFERENT;
    }
    return Match.SAME;
  }

  void remember(HasMetadata actual, String desiredHash) {
    Instant now = clock.instant();
    var metadata = actual.getMetadata();
    entries.put(metadata.getUid(), new Entry(metadata.getResourceVersion(), desiredHash, now));
    if (!metadata.getManagedFields().isEmpty()) {
      metadata.setManagedFields(List.of());
    }
    if (swept.plus(forget).isBefore(now)) {
      swept = now;
      entries.values().removeIf(entry -> entry.at.plus(forget).isBefore(now));
    }
  }
}
