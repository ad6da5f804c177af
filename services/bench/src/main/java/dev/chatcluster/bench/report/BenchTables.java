package dev.chatcluster.bench.report;

import dev.chatcluster.bench.proc.CpuUse;

/** The figures as text. */
public final class BenchTables {
  private BenchTables() {}

  public static String phase(String title, PhaseResult result) {
    CpuUse cpu = result.cpu();
    Latencies latencies = result.latencies();
    var table =
        new Table()
            .row("deliveries", result.deliveries())
            .row("deliveries per second", result.deliveriesPerSecond())
            .row("deliveries per CPU-second", result.deliveriesPerCpuSecond())
            .row("missing, doubled, out of order", counts(result))
            .row("sent again by a client", result.resent())
            .row("latency p50, p99, p99.9, max ms", millis(latencies));
    return title + "\n" + table + cpu(cpu, result.deliveries());
  }

  private static String counts(PhaseResult result) {
    return "%d, %d, %d".formatted(result.missing(), result.duplicates(), result.outOfOrder());
  }

  private static String millis(Latencies latencies) {
    return "%.2f, %.2f, %.2f, %.2f"
        .formatted(
            latencies.millis(50),
            latencies.millis(99),
            latencies.millis(99.9),
            latencies.maxMillis());
  }

  private static String cpu(CpuUse cpu, long deliveries) {
    var table = new Table().row("", "CPU-s", "share", "µs a delivery");
    cpu.seconds()
        .forEach(
            (process, used) ->
                table.row(process, used, percent(used, cpu.total()), micros(used, deliveries)));
    return table
            .row("everything", cpu.total(), "", micros(cpu.total(), deliveries))
            .row(
                "(load generator)",
                cpu.loadGenerator(),
                "",
                micros(cpu.loadGenerator(), deliveries))
            .row("(wall clock)", cpu.wallSeconds())
        + "\n";
  }

  private static String percent(double part, double whole) {
    return whole == 0 ? "" : "%.0f %%".formatted(100 * part / whole);
  }

  private static String micros(double seconds, long count) {
    return count == 0 ? "" : "%.0f".formatted(1e6 * seconds / count);
  }

  public static String idle(IdleResult idle) {
    return "Idle: %d connections of %d people, bytes a connection\n"
            .formatted(idle.connections(), idle.people())
        + new Table()
            .row("socket-service, live heap (jcmd GC.heap_info after GC.run)", idle.heapBytes())
            .row("socket-service, resident", idle.residentBytes())
            .row("edge, resident", idle.edgeResidentBytes())
        + "\n";
  }
}
