package dev.chatcluster.bench.cli;

import dev.chatcluster.bench.proc.Installation;
import dev.chatcluster.bench.proc.PidFiles;
import dev.chatcluster.bench.proc.PidList;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What several commands take. */
public final class Common {
  private static final List<Option> PROCESSES =
      List.of(
          Option.fromEnvironment(
              "data", "CHATCLUSTER_DATA", ".data", "the installation's data folder"),
          Option.of(
              "pids",
              "",
              "its processes, name=pid,…, where they are not those of the data folder"));

  private Common() {}

  /** Options of a command that only speaks to the public address. */
  public static List<Option> client(Option... own) {
    return Stream.concat(Target.OPTIONS.stream(), Stream.of(own)).toList();
  }

  /** Options of a command that also looks at the installation's processes. */
  public static List<Option> operator(Option... own) {
    return Stream.of(Target.OPTIONS.stream(), PROCESSES.stream(), Stream.of(own))
        .flatMap(options -> options)
        .toList();
  }

  public static Option option(String name, Object fallback, String help) {
    return Option.of(name, String.valueOf(fallback), help);
  }

  public static Target target(Options options) {
    return Target.of(options);
  }

  public static Target targetOnThisMachine(Options options) {
    return Target.of(options).onThisMachine();
  }

  public static Path data(Options options) {
    return Path.of(options.text("data")).toAbsolutePath().normalize();
  }

  public static Installation installation(Options options) {
    try {
      return options.has("pids")
          ? PidList.parse(options.text("pids"))
          : new PidFiles(data(options));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--pids: " + e.getMessage());
    }
  }
}
