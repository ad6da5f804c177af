package dev.chatcluster.service.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a problem. Thrown by adapters; a domain has exceptions of its own, mapped to
 * this once.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final @Nullable Duration retryAfter;

  public ProblemException(Problem problem) {
    this(problem, null);
  }

  public ProblemException(Problem problem, @Nullable Duration retryAfter) {
    super(problem.code() + ": " + problem.detail(), null, false, false);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  public Problem problem() {
    return problem;
  }

  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  public static ProblemException invalid(String field, String message) {
    return new ProblemException(
        Problem.of(400, "validation-failed", "The request is not valid", field + ": " + message)
            .withErrors(List.of(new Problem.FieldError(field, message))));
  }

  public static ProblemException notFound(String what) {
    return new ProblemException(
        Problem.of(
            404,
            "not-found",
            "Not found",
            "There is no such " + what + ", or you may not see it."));
  }

  public static ProblemException unauthenticated(String code, String detail) {
    return new ProblemException(Problem.of(401, code, "Sign in first", detail));
  }

  public static ProblemException forbidden(String detail) {
    return new ProblemException(Problem.of(403, "forbidden", "Not allowed", detail));
  }

  public static ProblemException conflict(String code, String detail) {
    return new ProblemException(Problem.of(409, code, "Conflict", detail));
  }

  public static ProblemException rateLimited(String detail, Duration retryAfter) {
    return new ProblemException(
        Problem.of(429, "rate-limited", "Too many requests", detail), retryAfter);
  }
}
