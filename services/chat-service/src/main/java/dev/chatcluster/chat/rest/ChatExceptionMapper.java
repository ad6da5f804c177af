package dev.chatcluster.chat.rest;

import dev.chatcluster.chat.domain.ChatException;
import dev.chatcluster.service.problem.Problem;
import dev.chatcluster.service.problem.ProblemResponses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** The one place where a refusal of the domain becomes an HTTP status. */
@Provider
@ApplicationScoped
public class ChatExceptionMapper implements ExceptionMapper<ChatException> {
  @Override
  public Response toResponse(ChatException e) {
    return ProblemResponses.of(problem(e));
  }

  private static Problem problem(ChatException e) {
    return switch (e) {
      case ChatException.NotFound n -> Problem.of(404, n.code(), "Not found", n.detail());
      case ChatException.NotAllowed n -> Problem.of(403, n.code(), "Not allowed", n.detail());
      case ChatException.Blocked b -> Problem.of(403, b.code(), "Blocked", b.detail());
      case ChatException.ContactRefused c -> Problem.of(403, c.code(), "Not allowed", c.detail());
      case ChatException.Conflict c -> Problem.of(409, c.code(), "Conflict", c.detail());
      case ChatException.Unavailable u -> Problem.of(503, u.code(), "Not available", u.detail());
      case ChatException.Invalid i ->
          Problem.of(400, i.code(), "The request is not valid", i.field() + ": " + i.detail())
              .withErrors(List.of(new Problem.FieldError(i.field(), i.detail())));
    };
  }
}
