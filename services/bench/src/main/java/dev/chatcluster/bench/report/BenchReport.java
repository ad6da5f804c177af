package dev.chatcluster.bench.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatcluster.bench.api.Json;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All figures of a run; a phase that was left out is null. */
public record BenchReport(
    @Nullable PhaseResult pairs,
    @Nullable PhaseResult openLoop,
    @Nullable PhaseResult room,
    int roomMembers,
    @Nullable IdleResult idle) {

  public ObjectNode json() {
    ObjectNode json = Json.object();
    if (pairs != null) {
      json.putObject("pairs")
          .put("deliveriesPerCpuSecond", rounded(pairs.deliveriesPerCpuSecond()))
          .put("deliveriesPerSecond", rounded(pairs.deliveriesPerSecond()))
          .put("missing", pairs.missing())
          .put("duplicate", pairs.duplicates())
          .put("outOfOrder", pairs.outOfOrder());
    }
    if (openLoop != null) {
      json.putObject("openLoop")
          .put("p50Ms", rounded(openLoop.latencies().millis(50)))
          .put("p99Ms", rounded(openLoop.latencies().millis(99)))
          .put("p999Ms", rounded(openLoop.latencies().millis(99.9)));
    }
    if (room != null) {
      json.putObject("room")
          .put("members", roomMembers)
          .put("deliveriesPerCpuSecond", rounded(room.deliveriesPerCpuSecond()));
    }
    if (idle != null) {
      json.putObject("idle").put("bytesPerConnection", idle.heapBytes());
    }
    if (pairs != null) {
      ObjectNode seconds = json.putObject("cpuSeconds");
      new TreeMap<>(pairs.cpu().seconds())
          .forEach((process, used) -> seconds.put(process, rounded(used)));
    }
    return json;
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
