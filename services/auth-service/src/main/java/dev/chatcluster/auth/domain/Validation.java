package dev.chatcluster.auth.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what is wrong with a request, so that a form can show all of it at once. */
public final class Validation {
  /** Reads one value. */
  @FunctionalInterface
  public interface Reading<T> {
    T read() throws InvalidValueException;
  }

  private final List<AuthException.Violation> violations = new ArrayList<>();

  /** The value, or empty after noting what is wrong with it. */
  <T> Optional<T> field(String name, Reading<T> reading) {
    try {
      return Optional.of(reading.read());
    } catch (InvalidValueException e) {
      violations.add(new AuthException.Violation(name, e.rule()));
      return Optional.empty();
    }
  }

  /** Throws what was gathered, if anything was. */
  void done() {
    if (!violations.isEmpty()) {
      throw new AuthException.Invalid(violations);
    }
  }

  /** The one value of a request that has no other. */
  public static <T> T single(String name, Reading<T> reading) {
    try {
      return reading.read();
    } catch (InvalidValueException e) {
      throw new AuthException.Invalid(List.of(new AuthException.Violation(name, e.rule())));
    }
  }
}
