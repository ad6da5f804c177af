package dev.chatcluster.bench.cli;

/**
 * An option of a command, as {@code --help} shows it.
 *
 * @param fallback the value when it is not given; empty for none
 */
public record Option(String name, String fallback, String help) {
  static Option of(String name, String fallback, String help) {
    return new Option(name, fallback, help);
  }

  /** A default that the environment may override: the stack's own settings are passed that way. */
  static Option fromEnvironment(String name, String variable, String fallback, String help) {
    return new Option(
        name, System.getenv().getOrDefault(variable, fallback), help + " [" + variable + "]");
  }
}
