package dev.chatcluster.auth.rest;

import dev.chatcluster.auth.domain.AuthException;
import dev.chatcluster.service.problem.Problem;
import dev.chatcluster.service.problem.ProblemResponses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The one place where refusals become problem details. */
@Provider
@ApplicationScoped
public class AuthExceptionMapper implements ExceptionMapper<AuthException> {
  private final RefreshCookie cookie;

  @Inject
  public AuthExceptionMapper(RefreshCookie cookie) {
    this.cookie = cookie;
  }

  @Override
  public Response toResponse(AuthException e) {
    return switch (e) {
      case AuthException.Invalid invalid -> ProblemResponses.of(invalid(invalid));
      case AuthException.HandleTaken _ -> problem(e, 409, "handle-taken", "Conflict");
      case AuthException.EmailTaken _ -> problem(e, 409, "email-taken", "Conflict");
      case AuthException.ChangedMeanwhile _ -> problem(e, 409, "conflict", "Conflict");
      case AuthException.InvalidCredentials _ ->
          problem(e, 401, "invalid-credentials", "Not signed in");
      case AuthException.RefreshInvalid _ -> signedOut(e, "refresh-invalid");
      case AuthException.RefreshReused _ -> signedOut(e, "refresh-reused");
      case AuthException.NoSuchAccount _ -> problem(e, 401, "unauthenticated", "Not signed in");
      case AuthException.WrongPassword _ -> problem(e, 403, "wrong-password", "Not allowed");
      case AuthException.AdminTokenRefused _ ->
          problem(e, 403, "admin-token-refused", "Not allowed");
      case AuthException.TokenInvalid _ ->
          problem(e, 400, "token-invalid", "The link is not good any more");
      case AuthException.AlreadyVerified _ -> problem(e, 409, "already-verified", "Conflict");
      case AuthException.NoSuchSession _ -> problem(e, 404, "not-found", "Not found");
      case AuthException.Throttled throttled ->
          ProblemResponses.of(
              Problem.of(429, "rate-limited", "Too many requests", e.getMessage()),
              throttled.retryAfter());
      case AuthException.Busy busy ->
          ProblemResponses.of(
              Problem.of(503, "busy", "Not available", e.getMessage()), busy.retryAfter());
    };
  }

  /** The cookie is of no more use: the browser should not send it again. */
  private Response signedOut(AuthException e, String code) {
    return Response.fromResponse(problem(e, 401, code, "Not signed in"))
        .cookie(cookie.cleared())
        .build();
  }

  private static Response problem(AuthException e, int status, String code, String title) {
    return ProblemResponses.of(Problem.of(status, code, title, e.getMessage()));
  }

  private static Problem invalid(AuthException.Invalid e) {
    var errors =
        e.violations().stream().map(v -> new Problem.FieldError(v.field(), v.rule())).toList();
    var first = e.violations().getFirst();
    return Problem.of(
            400,
            "validation-failed",
            "The request is not valid",
            first.field() + ": " + first.rule())
        .withErrors(errors);
  }
}
