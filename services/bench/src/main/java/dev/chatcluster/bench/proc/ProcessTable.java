package dev.chatcluster.bench.proc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All processes at one moment, and the trees that they form. */
public final class ProcessTable {
  private static final Path PROC = Path.of("/proc");

  private final Map<Long, ProcessTime> byPid = new HashMap<>();
  private final Map<Long, List<ProcessTime>> children = new HashMap<>();

  public ProcessTable(Collection<ProcessTime> processes) {
    for (ProcessTime process : processes) {
      byPid.put(process.pid(), process);
      children.computeIfAbsent(process.parent(), pid -> new ArrayList<>()).add(process);
    }
  }

  public static ProcessTable now() {
    var processes = new ArrayList<ProcessTime>();
    try (var entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path entry : entries) {
        try {
          processes.add(ProcessTime.parse(Files.readString(entry.resolve("stat"))));
        } catch (IOException e) {
          // It has ended since the folder was listed; its parent has its time.
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the processor time of processes is read from /proc", e);
    }
    return new ProcessTable(processes);
  }

  public @Nullable ProcessTime process(long pid) {
    return byPid.get(pid);
  }

  /**
   * Processor seconds of a process and everything below it, ended children included.
   *
   * @throws IllegalArgumentException when there is no such process
   */
  public double treeSeconds(long pid) {
    ProcessTime root = byPid.get(pid);
    if (root == null) {
      throw new IllegalArgumentException("no process " + pid);
    }
    return ticks(root) / ProcessTime.TICKS_PER_SECOND;
  }

  private long ticks(ProcessTime process) {
    long ticks = process.ownTicks() + process.endedChildrenTicks();
    for (ProcessTime child : children.getOrDefault(process.pid(), List.of())) {
      ticks += ticks(child);
    }
    return ticks;
  }
}
