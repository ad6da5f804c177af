package dev.chatcluster.bench.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a command's options. */
public final class Options {
  private final Map<String, String> values = new HashMap<>();

  /**
   * Reads {@code --name value} and {@code --name=value}.
   *
   * @throws UsageException for options that the command does not have
   */
  public Options(List<Option> known, List<String> args) {
    known.forEach(option -> values.put(option.name(), option.fallback()));
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      int equals = arg.indexOf('=');
      String name = equals < 0 ? arg : arg.substring(0, equals);
      if (!name.startsWith("--") || !values.containsKey(name.substring(2))) {
        throw new UsageException("unknown option " + arg + "; see --help");
      }
      if (equals < 0 && ++i == args.size()) {
        throw new UsageException(name + " needs a value");
      }
      values.put(name.substring(2), equals < 0 ? args.get(i) : arg.substring(equals + 1));
    }
  }

  public String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the command declares no option " + name);
    }
    return value;
  }

  public boolean has(String name) {
    return !text(name).isEmpty();
  }

  public int number(String name) {
    try {
      int number = Integer.parseInt(text(name));
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // answered below
    }
    throw new UsageException("--" + name + " takes a whole number, not \"" + text(name) + "\"");
  }
}
