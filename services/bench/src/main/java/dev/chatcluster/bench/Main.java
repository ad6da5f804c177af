package dev.chatcluster.bench;

import dev.chatcluster.bench.api.ApiException;
import dev.chatcluster.bench.cli.Command;
import dev.chatcluster.bench.cli.Option;
import dev.chatcluster.bench.cli.Options;
import dev.chatcluster.bench.cli.UsageException;
import dev.chatcluster.bench.faults.FaultsCommand;
import dev.chatcluster.bench.load.BenchCommand;
import dev.chatcluster.bench.once.OnceCommand;
import dev.chatcluster.bench.seed.SeedCommand;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code bench.jar <command> [--option value …]}. */
public final class Main {
  private static final List<Command> COMMANDS =
      List.of(new SeedCommand(), new BenchCommand(), new FaultsCommand(), new OnceCommand());
  private static final List<String> HELP = List.of("--help", "-h", "help");

  /** As sysexits.h has it for a wrong command line. */
  private static final int USAGE = 64;

  private Main() {}

  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT); // figures look the same everywhere
    int code = run(Arrays.asList(args));
    // Clients' threads may still be waiting for answers that nobody needs any more.
    System.exit(code);
  }

  private static int run(List<String> args) throws Exception {
    if (args.isEmpty() || HELP.contains(args.getFirst())) {
      COMMANDS.forEach(command -> System.out.printf("%-8s%s%n", command.name(), command.help()));
      System.out.println("\n<command> --help shows its options.");
      return args.isEmpty() ? USAGE : 0;
    }
    var rest = args.subList(1, args.size());
    try {
      Command command =
          COMMANDS.stream()
              .filter(known -> known.name().equals(args.getFirst()))
              .findFirst()
              .orElseThrow(() -> new UsageException("unknown command " + args.getFirst()));
      if (rest.stream().anyMatch(HELP::contains)) {
        help(command);
        return 0;
      }
      return command.run(new Options(command.options(), rest));
    } catch (UsageException e) {
      System.err.println("chatcluster: " + e.getMessage());
      return USAGE;
    } catch (ApiException | UncheckedIOException | IllegalStateException e) {
      System.err.println("chatcluster: " + e.getMessage());
      if (e instanceof ApiException answer && answer.status() == 429) {
        System.err.println(
            "The load program needs accounts: start the chat with higher AUTH_REGISTRATIONS_PER_HOUR"
                + " and AUTH_LOGINS_PER_MINUTE.");
      }
      return 1;
    }
  }

  private static void help(Command command) {
    System.out.println(command.help());
    for (Option option : command.options()) {
      String fallback = option.fallback().isEmpty() ? "" : " (" + option.fallback() + ")";
      System.out.printf("  --%-20s %s%s%n", option.name(), option.help(), fallback);
    }
  }
}
