package dev.chatcluster.bench.proc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The local stack: each process writes {@code <data>/run/<name>.pid}. The file outlives a killed
 * process, so that a pid counts only while it belongs to a process of this installation.
 */
public final class PidFiles implements Installation {
  private static final String SUFFIX = ".pid";

  /** What starts and restarts the others is no part of the product. */
  private static final String SUPERVISOR = "process-compose";

  private final Path data;

  public PidFiles(Path data) {
    this.data = data.toAbsolutePath().normalize();
  }

  @Override
  public Map<String, Long> pids() {
    var pids = new TreeMap<String, Long>();
    try (var files = Files.newDirectoryStream(data.resolve("run"), "*" + SUFFIX)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        name = name.substring(0, name.length() - SUFFIX.length());
        if (!name.equals(SUPERVISOR)) {
          String process = name;
          running(file).ifPresent(pid -> pids.put(process, pid));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no installation runs with its data in " + data, e);
    }
    return pids;
  }

  private Optional<Long> running(Path file) {
    try {
      long pid = Long.parseLong(Files.readString(file).strip());
      byte[] environment = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "environ"));
      var ours = "CHATCLUSTER_DATA=" + data;
      return Arrays.asList(new String(environment, StandardCharsets.UTF_8).split("\0", -1))
              .contains(ours)
          ? Optional.of(pid)
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty(); // it has ended, or is about to write its file
    }
  }
}
