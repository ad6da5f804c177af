package dev.chatcluster.bench.proc;

import java.util.Map;

/**
 * Processor time of a phase.
 *
 * @param wallSeconds how long the phase took
 * @param seconds process → processor seconds, of the product's processes
 * @param loadGenerator this program's own processor seconds, no part of the product's
 */
public record CpuUse(double wallSeconds, Map<String, Double> seconds, double loadGenerator) {
  public double total() {
    return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * How much was done for each processor second of the whole installation; 0 when nothing was
   * measured.
   */
  public double perSecond(long count) {
    return total() == 0 ? 0 : count / total();
  }
}
