package dev.chatcluster.auth.rest;

import dev.chatcluster.service.problem.Problem;
import dev.chatcluster.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Bodies of requests. */
final class Bodies {
  private Bodies() {}

  /** The body, which Jersey gives as null when it is empty or {@code null}. */
  static <T> T required(@Nullable T body) {
    if (body == null) {
      throw new ProblemException(
          Problem.of(400, "malformed-body", "The body is not readable", "This needs a body."));
    }
    return body;
  }
}
