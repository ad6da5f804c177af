package dev.chatcluster.notification.rest;

import dev.chatcluster.notification.domain.NotificationException;
import dev.chatcluster.service.problem.Problem;
import dev.chatcluster.service.problem.ProblemException;
import dev.chatcluster.service.problem.ProblemResponses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The one place that says how refusals look over HTTP. */
@Provider
@ApplicationScoped
public class NotificationExceptionMapper implements ExceptionMapper<NotificationException> {
  @Override
  public Response toResponse(NotificationException e) {
    return ProblemResponses.of(
        switch (e) {
          case NotificationException.Invalid invalid ->
              ProblemException.invalid(invalid.field(), invalid.getMessage()).problem();
          case NotificationException.NotFound notFound ->
              ProblemException.notFound(notFound.what()).problem();
          case NotificationException.TokenInvalid invalid ->
              Problem.of(400, "token-invalid", "The link is not valid", invalid.getMessage());
          case NotificationException.Unavailable away ->
              Problem.of(503, "unavailable", "Not available", away.getMessage());
        });
  }
}
