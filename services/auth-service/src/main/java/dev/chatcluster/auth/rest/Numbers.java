package dev.chatcluster.auth.rest;

import dev.chatcluster.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Numbers in queries; JAX-RS itself would answer 404 to what is none. */
final class Numbers {
  private Numbers() {}

  static @Nullable Integer optional(String name, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw ProblemException.invalid(name, "Must be a whole number");
    }
  }
}
