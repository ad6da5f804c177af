package dev.chatcluster.bench.once;

import static dev.chatcluster.bench.cli.Common.option;

import dev.chatcluster.bench.api.Account;
import dev.chatcluster.bench.api.ApiException;
import dev.chatcluster.bench.api.Event;
import dev.chatcluster.bench.cli.Command;
import dev.chatcluster.bench.cli.Common;
import dev.chatcluster.bench.cli.Option;
import dev.chatcluster.bench.cli.Options;
import dev.chatcluster.bench.cli.UsageException;
import dev.chatcluster.bench.load.Crowd;
import dev.chatcluster.bench.proc.Installation;
import dev.chatcluster.bench.report.Table;
import dev.chatcluster.bench.rule.Uuid7;
import dev.chatcluster.bench.time.Wait;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/**
 * One message, sent ten times at once and ten times more after a crash, must be one message with
 * one seq.
 */
public final class OnceCommand implements Command {
  private static final String CHAT_SERVICE = "chat-service";

  @Override
  public String name() {
    return "once";
  }

  @Override
  public String help() {
    return "sends one message many times, before and after a crash of chat-service";
  }

  @Override
  public List<Option> options() {
    return Common.operator(
        option("sockets", 5, "how often the message is sent over a socket of its own"),
        option("requests", 5, "how often it is sent over REST"),
        option("recovery-seconds", 120, "how long chat-service may take to come back"));
  }

  @Override
  public int run(Options options) throws Exception {
    Installation installation = Common.installation(options);
    var within = Duration.ofSeconds(options.number("recovery-seconds"));
    try (var crowd = new Crowd(Common.targetOnThisMachine(options), Common.data(options))) {
      List<Account> people = crowd.people("bench-once", 2);
      Account sender = people.getFirst();
      var conversation = crowd.api().direct(sender, people.getLast().userId());
      String conversationId = conversation.path("id").asText();
      long before = conversation.path("lastSeq").asLong();
      var volley = new Volley(crowd, sender, conversationId, Uuid7.next());

      List<Volley.Answer> first =
          volley.fire(options.number("sockets"), options.number("requests"), within);
      kill(installation);
      Wait.until(within, () -> answers(crowd, sender, conversationId));
      List<Volley.Answer> second =
          volley.fire(options.number("sockets"), options.number("requests"), within);

      List<Event> log = crowd.api().eventsAfter(sender, conversationId, before);
      return report(first, second, log);
    }
  }

  private static boolean answers(Crowd crowd, Account sender, String conversationId) {
    try {
      return crowd.api().lastSeq(sender, conversationId) > 0;
    } catch (ApiException | UncheckedIOException e) {
      return false;
    }
  }

  private static void kill(Installation installation) {
    long pid =
        installation
            .pid(CHAT_SERVICE)
            .orElseThrow(() -> new UsageException(CHAT_SERVICE + " does not run"));
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  private static int report(
      List<Volley.Answer> first, List<Volley.Answer> second, List<Event> log) {
    var table = new Table().row("", "answers", "made it", "different seqs");
    row(table, "ten times at once", first);
    row(table, "again after the crash", second);
    long messages = log.stream().filter(Event::createsMessage).count();
    long seq = log.isEmpty() ? 0 : log.getFirst().seq();
    table.row("messages in the log", messages);
    System.out.println(table);
    boolean one = messages == 1 && created(first) <= 1 && created(second) == 0;
    boolean same =
        first.stream().allMatch(answer -> answer.seq() == seq)
            && second.stream().allMatch(answer -> answer.seq() == seq);
    boolean passed = one && same;
    System.out.println(passed ? "Passed: one message, seq " + seq + "." : "FAILED.");
    return passed ? 0 : 1;
  }

  private static void row(Table table, String name, List<Volley.Answer> answers) {
    long seqs = answers.stream().map(Volley.Answer::seq).distinct().count();
    table.row(name, answers.size(), created(answers), seqs);
  }

  private static long created(List<Volley.Answer> answers) {
    return answers.stream().filter(Volley.Answer::created).count();
  }
}
