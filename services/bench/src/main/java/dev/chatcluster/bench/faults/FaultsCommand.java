package dev.chatcluster.bench.faults;

import static dev.chatcluster.bench.cli.Common.option;

import dev.chatcluster.bench.cli.Command;
import dev.chatcluster.bench.cli.Common;
import dev.chatcluster.bench.cli.Option;
import dev.chatcluster.bench.cli.Options;
import dev.chatcluster.bench.cli.UsageException;
import dev.chatcluster.bench.load.Crowd;
import dev.chatcluster.bench.proc.Installation;
import dev.chatcluster.bench.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Kills what can be killed while people talk, and shows that nothing acknowledged was lost, doubled
 * or reordered.
 */
public final class FaultsCommand implements Command {
  private static final String ALL = "chat-service,socket-service,relay,kafka,postgres";

  @Override
  public String name() {
    return "faults";
  }

  @Override
  public String help() {
    return "kills one process after the other while pairs talk, then checks every message";
  }

  @Override
  public List<Option> options() {
    return Common.operator(
        option("faults", ALL, "what is broken, in this order; a process's name, or relay"),
        option("script", "", "a program that breaks things elsewhere; the faults are its words"),
        option("pairs", 20, "pairs of people"),
        option("every-ms", 200, "pause of each person between two messages"),
        option("recovery-seconds", 120, "how long a recovery may take"),
        option(
            "postgres-url",
            postgresUrl(),
            "the chat database, where the relay's connection is ended"),
        option(
            "postgres-user",
            "chat",
            "its role; the password is POSTGRES_PASSWORD or in the data folder"));
  }

  private static String postgresUrl() {
    return "jdbc:postgresql://127.0.0.1:"
        + System.getenv().getOrDefault("POSTGRES_PORT", "8132")
        + "/chat";
  }

  @Override
  public int run(Options options) throws Exception {
    List<Fault> faults = faults(options);
    var within = Duration.ofSeconds(options.number("recovery-seconds"));
    try (var crowd = new Crowd(Common.targetOnThisMachine(options), Common.data(options))) {
      var run = new FaultRun(crowd, options.number("pairs"));
      run.talk(options.number("every-ms"), within);
      System.out.println(options.number("pairs") + " pairs talk.");
      var recoveries = new ArrayList<Recovery>();
      for (Fault fault : faults) {
        Recovery recovery = run.suffer(fault, within);
        recoveries.add(recovery);
        System.out.println("  " + fault.name() + ": " + seconds(recovery));
      }
      Verdict verdict = run.settle(within);
      print(recoveries, verdict);
      System.out.println("Incidents: " + crowd.incidents().counts());
      boolean passed = verdict.clean() && recoveries.stream().allMatch(Recovery::recovered);
      System.out.println(passed ? "Passed." : "FAILED.");
      return passed ? 0 : 1;
    }
  }

  private static List<Fault> faults(Options options) throws IOException {
    var faults = new ArrayList<Fault>();
    String[] names = options.text("faults").split(",", -1);
    if (!options.text("script").isEmpty()) {
      for (String name : names) {
        faults.add(new ScriptedFault(options.text("script"), name));
      }
      return faults;
    }
    Installation installation = Common.installation(options);
    for (String name : names) {
      faults.add(name.equals("relay") ? relay(options) : new KilledProcess(installation, name));
    }
    return faults;
  }

  private static Fault relay(Options options) throws IOException {
    return new RelayConnection(
        options.text("postgres-url"),
        options.text("postgres-user"),
        password(Common.data(options)));
  }

  private static String password(Path data) throws IOException {
    String given = System.getenv("POSTGRES_PASSWORD");
    Path file = data.resolve("secrets").resolve("db-chat-password");
    if (given == null && !Files.isReadable(file)) {
      throw new UsageException("the relay's fault needs POSTGRES_PASSWORD, or " + file);
    }
    return given != null ? given : Files.readString(file).strip();
  }

  private static String seconds(Recovery recovery) {
    String flow =
        Double.isFinite(recovery.flowSeconds())
            ? "%.1f s".formatted(recovery.flowSeconds())
            : "never";
    return recovery.replaced() ? flow : flow + " (not replaced)";
  }

  private static void print(List<Recovery> recoveries, Verdict verdict) {
    var faults = new Table().row("fault", "until every pair's messages flow again");
    recoveries.forEach(recovery -> faults.row(recovery.fault(), seconds(recovery)));
    System.out.println("\n" + faults);
    System.out.println(
        new Table()
            .row("messages written", verdict.messages())
            .row("acknowledged", verdict.acknowledged())
            .row("never acknowledged", verdict.unsent())
            .row("acknowledged, and lost from the log", verdict.lost())
            .row("doubled in the log", verdict.doubled())
            .row("out of order in the log", verdict.outOfOrder())
            .row("wrong or missing seq", verdict.wrongSeq())
            .row("not shown to a client", verdict.notShown())
            .row("shown twice to a client", verdict.shownTwice())
            .row("shown out of order to a client", verdict.shownOutOfOrder()));
  }
}
