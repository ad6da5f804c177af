package dev.chatcluster.bench.load;

import static dev.chatcluster.bench.cli.Common.option;

import dev.chatcluster.bench.api.Account;
import dev.chatcluster.bench.api.Json;
import dev.chatcluster.bench.cli.Command;
import dev.chatcluster.bench.cli.Common;
import dev.chatcluster.bench.cli.Option;
import dev.chatcluster.bench.cli.Options;
import dev.chatcluster.bench.cli.UsageException;
import dev.chatcluster.bench.client.ChatClient;
import dev.chatcluster.bench.proc.CpuMeter;
import dev.chatcluster.bench.proc.Installation;
import dev.chatcluster.bench.proc.ProcessTable;
import dev.chatcluster.bench.report.BenchReport;
import dev.chatcluster.bench.report.BenchTables;
import dev.chatcluster.bench.report.IdleResult;
import dev.chatcluster.bench.report.PhaseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Measures an installation on this machine and writes build/bench.json. */
public final class BenchCommand implements Command {
  private static final List<String> PHASES = List.of("pairs", "open", "room", "idle");

  @Override
  public String name() {
    return "bench";
  }

  @Override
  public String help() {
    return "measures deliveries per CPU-second, latency, a big room and idle connections";
  }

  @Override
  public List<Option> options() {
    return Common.operator(
        option("phases", String.join(",", PHASES), "which phases to run"),
        option("output", "build/bench.json", "where the figures are written"),
        option("pairs", 20, "pairs of people"),
        option("window", 1, "messages that each side of a pair keeps under way"),
        option("warmup", 10, "seconds before a closed loop is measured"),
        option("seconds", 30, "measured seconds of the pairs"),
        option("rate", 200, "messages a second of the open loop"),
        option("open-seconds", 30, "measured seconds of the open loop"),
        option("room-members", 100, "members of the room"),
        option("room-senders", 4, "members of the room who send"),
        option("room-seconds", 20, "measured seconds of the room"),
        option("idle", 1000, "idle connections"),
        option("idle-people", 200, "people who hold the idle connections"));
  }

  @Override
  public int run(Options options) throws Exception {
    var phases = phases(options);
    Installation installation = Common.installation(options);
    var meter = new CpuMeter(installation.pids(), ProcessTable::now);
    System.out.println("Processes: " + String.join(", ", installation.pids().keySet()));
    try (var crowd = new Crowd(Common.targetOnThisMachine(options), Common.data(options))) {
      var switchboard = new Switchboard();
      PhaseResult pairsResult = null;
      PhaseResult openResult = null;
      if (phases.contains("pairs") || phases.contains("open")) {
        List<Pair> pairs = pairs(crowd, switchboard, options);
        if (phases.contains("pairs")) {
          pairsResult =
              new PairsPhase(crowd, pairs, options.number("window"))
                  .run(switchboard, meter, seconds(options, "warmup"), seconds(options, "seconds"));
          print(BenchTables.phase("Pairs: closed loop, " + pairs.size() + " pairs", pairsResult));
        }
        if (phases.contains("open")) {
          openResult =
              new OpenLoopPhase(crowd, pairs, options.number("rate"))
                  .run(switchboard, meter, seconds(options, "open-seconds"));
          String title = "Open loop: " + options.number("rate") + " messages a second";
          print(BenchTables.phase(title, openResult));
        }
        crowd.disconnect(pairs.stream().flatMap(pair -> pair.both().stream()).toList());
      }
      PhaseResult roomResult =
          phases.contains("room") ? room(crowd, switchboard, meter, options) : null;
      IdleResult idleResult = phases.contains("idle") ? idle(crowd, installation, options) : null;
      var report =
          new BenchReport(
              pairsResult, openResult, roomResult, options.number("room-members"), idleResult);
      if (!crowd.incidents().counts().isEmpty()) {
        print("Incidents: " + crowd.incidents().counts() + "\n");
      }
      write(report, Path.of(options.text("output")));
    }
    return 0;
  }

  private static List<Pair> pairs(Crowd crowd, Switchboard switchboard, Options options) {
    List<Pair> pairs =
        crowd.pairs(
            "bench-pair",
            options.number("pairs"),
            (account, i) ->
                crowd.client(account, Math.max(1, options.number("window")), switchboard));
    crowd.connect(pairs.stream().flatMap(pair -> pair.both().stream()).toList());
    return pairs;
  }

  private static PhaseResult room(
      Crowd crowd, Switchboard switchboard, CpuMeter meter, Options options) {
    List<Account> people = crowd.people("bench-room", options.number("room-members"));
    String conversationId = crowd.room(people);
    List<ChatClient> members =
        people.stream().map(account -> crowd.client(account, 1, switchboard)).toList();
    crowd.look(members, conversationId, crowd.api().lastSeq(people.getFirst(), conversationId));
    crowd.connect(members);
    PhaseResult result =
        new RoomPhase(crowd, members, options.number("room-senders"), conversationId)
            .run(switchboard, meter, seconds(options, "warmup"), seconds(options, "room-seconds"));
    print(BenchTables.phase("Room of " + members.size() + " members", result));
    crowd.disconnect(members);
    return result;
  }

  private static IdleResult idle(Crowd crowd, Installation installation, Options options)
      throws IOException, InterruptedException {
    int connections = options.number("idle");
    List<Account> people =
        crowd.people("bench-idle", Math.min(connections, options.number("idle-people")));
    IdleResult result = new IdlePhase(crowd, installation).run(people, connections);
    print(BenchTables.idle(result));
    return result;
  }

  private static Set<String> phases(Options options) {
    var phases = new TreeSet<>(Arrays.asList(options.text("phases").split(",", -1)));
    if (!PHASES.containsAll(phases)) {
      throw new UsageException("--phases takes some of " + String.join(",", PHASES));
    }
    return phases;
  }

  private static Duration seconds(Options options, String name) {
    return Duration.ofSeconds(options.number(name));
  }

  private static void write(BenchReport report, Path output) throws IOException {
    Files.createDirectories(output.toAbsolutePath().getParent());
    Files.writeString(output, Json.pretty(report.json()));
    System.out.println("Written: " + output);
  }

  private static void print(String text) {
    System.out.println(text);
  }
}
