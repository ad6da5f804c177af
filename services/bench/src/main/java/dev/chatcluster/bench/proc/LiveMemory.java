package dev.chatcluster.bench.proc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory a process holds. */
public final class LiveMemory {
  private LiveMemory() {}

  /** Bytes of a JVM's heap that are reachable: what is in use right after a full collection. */
  public static OptionalLong heapBytes(long pid) throws IOException, InterruptedException {
    // The first collection finds what weak references and finished connections still hold.
    jcmd(pid, "GC.run");
    jcmd(pid, "GC.run");
    return HeapInfo.usedBytes(jcmd(pid, "GC.heap_info"));
  }

  /** Resident bytes as the kernel counts them. */
  public static OptionalLong residentBytes(long pid) throws IOException {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst();
    }
  }

  private static String jcmd(long pid, String command) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    var process =
        new ProcessBuilder(jcmd.toString(), Long.toString(pid), command)
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
