package dev.chatcluster.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.bench.proc.CpuUse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchReportTest {
  private static PhaseResult phase(long deliveries) {
    var cpu = new CpuUse(10, Map.of("chat-service", 3.0, "postgres", 1.0), 2);
    return new PhaseResult(deliveries, 1, 2, 3, 0, cpu, new Latencies());
  }

  @Test
  void theFileHasTheAgreedMembersAndCountsEveryProcess() {
    var report =
        new BenchReport(
            phase(6_000), phase(10), phase(9_900), 100, new IdleResult(1_000, 200, 14_000, 0, 0));
    assertThat(report.json().toString())
        .isEqualTo(
            "{\"pairs\":{\"deliveriesPerCpuSecond\":1500.0,\"deliveriesPerSecond\":600.0,"
                + "\"missing\":1,\"duplicate\":2,\"outOfOrder\":3},"
                + "\"openLoop\":{\"p50Ms\":0.0,\"p99Ms\":0.0,\"p999Ms\":0.0},"
                + "\"room\":{\"members\":100,\"deliveriesPerCpuSecond\":2475.0},"
                + "\"idle\":{\"bytesPerConnection\":14000},"
                + "\"cpuSeconds\":{\"chat-service\":3.0,\"postgres\":1.0}}");
  }

  @Test
  void aPhaseThatWasLeftOutIsLeftOut() {
    assertThat(new BenchReport(null, phase(1), null, 100, null).json().has("pairs")).isFalse();
  }

  @Test
  void columnsAreAligned() {
    assertThat(new Table().row("name", "µs").row("x", 1234.5).toString())
        .isEqualTo("  name        µs\n  x     1,234.50\n");
  }
}
