package dev.chatcluster.user.rest;

import dev.chatcluster.service.problem.Problem;
import dev.chatcluster.service.problem.ProblemException;
import dev.chatcluster.service.problem.ProblemResponses;
import dev.chatcluster.user.domain.UserException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The one place that says how refusals look over HTTP. */
@Provider
@ApplicationScoped
public class UserExceptionMapper implements ExceptionMapper<UserException> {
  @Override
  public Response toResponse(UserException e) {
    return ProblemResponses.of(
        switch (e) {
          case UserException.Invalid invalid ->
              ProblemException.invalid(invalid.field(), invalid.getMessage()).problem();
          case UserException.NotFound notFound ->
              ProblemException.notFound(notFound.what()).problem();
          case UserException.Blocked blocked ->
              Problem.of(403, "blocked", "Not allowed", blocked.getMessage());
          case UserException.Unavailable away ->
              Problem.of(503, "unavailable", "Not available", away.getMessage());
          case UserException.LimitReached reached ->
              Problem.of(409, "limit-reached", "Too many", reached.getMessage());
        });
  }
}
