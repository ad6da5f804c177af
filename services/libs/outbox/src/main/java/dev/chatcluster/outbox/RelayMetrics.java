package dev.chatcluster.outbox;

import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What the relay tells of itself. */
final class RelayMetrics {
  private final Counter relayed;
  private final Counter skipped;
  private volatile int leading;
  private volatile int inFlight;

  RelayMetrics(MetricRegistry registry) {
    relayed = registry.counter("outbox_relayed_total");
    skipped = registry.counter("outbox_skipped_total");
    registry.gauge("outbox_leading", this, metrics -> metrics.leading);
    registry.gauge("outbox_in_flight", this, metrics -> metrics.inFlight);
  }

  void relayed() {
    relayed.inc();
  }

  void skipped() {
    skipped.inc();
  }

  void leading(boolean now) {
    leading = now ? 1 : 0;
  }

  void inFlight(int events) {
    inFlight = events;
  }
}
