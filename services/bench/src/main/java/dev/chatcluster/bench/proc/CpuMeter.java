package dev.chatcluster.bench.proc;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What each process of the installation used between two moments. */
public final class CpuMeter {
  private final Map<String, Long> pids;
  private final Supplier<ProcessTable> tables;

  /** A moment to measure from. */
  public final class Start {
    private final ProcessTable before = tables.get();
    private final long nanos = System.nanoTime();

    /**
     * Ends the measurement.
     *
     * @throws IllegalStateException when a process was replaced: its figures would mean nothing
     */
    public CpuUse stop() {
      ProcessTable after = tables.get();
      double wall = (System.nanoTime() - nanos) / 1e9;
      var seconds = new TreeMap<String, Double>();
      pids.forEach((name, pid) -> seconds.put(name, use(name, pid, before, after)));
      long self = ProcessHandle.current().pid();
      return new CpuUse(wall, seconds, use("load generator", self, before, after));
    }
  }

  public CpuMeter(Map<String, Long> pids, Supplier<ProcessTable> tables) {
    this.pids = new TreeMap<>(pids);
    this.tables = tables;
  }

  public Start start() {
    return new Start();
  }

  private static double use(String name, long pid, ProcessTable before, ProcessTable after) {
    ProcessTime one = before.process(pid);
    ProcessTime other = after.process(pid);
    if (one == null || other == null || one.startTicks() != other.startTicks()) {
      throw new IllegalStateException(name + " (" + pid + ") has ended while it was measured");
    }
    return after.treeSeconds(pid) - before.treeSeconds(pid);
  }
}
