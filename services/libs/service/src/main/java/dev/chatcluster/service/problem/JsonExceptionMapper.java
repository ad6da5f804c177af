package dev.chatcluster.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Collectors;

/** Says which field of a body is wrong, without echoing what was sent. */
@Provider
@ApplicationScoped
@Priority(1)
public class JsonExceptionMapper implements ExceptionMapper<JsonProcessingException> {
  @Override
  public Response toResponse(JsonProcessingException e) {
    return ProblemResponses.of(problem(e));
  }

  public static Problem problem(JsonProcessingException e) {
    if (e.getCause() instanceof ProblemException known) {
      return known.problem(); // the body's stream has ended the request, not its content
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      return field(path(unknown), "unknown-field", "This field is not known here");
    }
    if (e instanceof JsonMappingException mapping && !path(mapping).isEmpty()) {
      return field(path(mapping), "validation-failed", "The value has the wrong type or form");
    }
    var at = e.getLocation();
    String where =
        at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    return Problem.of(
        400,
        "malformed-body",
        "The body is not readable",
        "The body is not the JSON expected here" + where);
  }

  private static Problem field(String path, String code, String message) {
    return Problem.of(400, code, "The request is not valid", path + ": " + message)
        .withErrors(List.of(new Problem.FieldError(path, message)));
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
        .collect(Collectors.joining("."));
  }
}
