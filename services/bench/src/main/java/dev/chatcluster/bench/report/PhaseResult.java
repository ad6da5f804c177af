package dev.chatcluster.bench.report;

import dev.chatcluster.bench.proc.CpuUse;

/**
 * What a phase has measured.
 *
 * @param deliveries messages shown to somebody else than their sender, within the measured time
 * @param missing over the whole phase, warm-up and the wait for stragglers included
 */
public record PhaseResult(
    long deliveries,
    long missing,
    long duplicates,
    long outOfOrder,
    long resent,
    CpuUse cpu,
    Latencies latencies) {
  public double deliveriesPerSecond() {
    return deliveries / cpu.wallSeconds();
  }

  public double deliveriesPerCpuSecond() {
    return cpu.perSecond(deliveries);
  }
}
