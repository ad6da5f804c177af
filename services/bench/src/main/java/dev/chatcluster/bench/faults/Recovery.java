package dev.chatcluster.bench.faults;

/**
 * How an installation came through a fault.
 *
 * @param flowSeconds from the fault until every pair was shown a message that was written after it;
 *     infinite for never
 * @param replaced whether what was broken came back
 */
record Recovery(String fault, double flowSeconds, boolean replaced) {
  boolean recovered() {
    return replaced && Double.isFinite(flowSeconds);
  }
}
