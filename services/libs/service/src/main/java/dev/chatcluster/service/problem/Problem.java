package dev.chatcluster.service.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Problem details as RFC 9457 has them, with two members of ours.
 *
 * @param code a stable kebab-case word for programs; {@code title} and {@code detail} are for
 *     people
 * @param correlationId the id under which the service logged the request
 * @param errors what is wrong with single fields of the request, if that is the problem
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    URI type,
    String title,
    int status,
    @Nullable String detail,
    String code,
    @Nullable String correlationId,
    @Nullable List<FieldError> errors) {
  /** A field of the request (dotted path) and what is wrong with it. */
  public record FieldError(String field, String message) {}

  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(int status, String code, String title, @Nullable String detail) {
    return new Problem(
        URI.create("urn:chatcluster:problem:" + code), title, status, detail, code, null, null);
  }

  public Problem withErrors(List<FieldError> fieldErrors) {
    return new Problem(type, title, status, detail, code, correlationId, List.copyOf(fieldErrors));
  }

  public Problem withCorrelationId(@Nullable String id) {
    return new Problem(type, title, status, detail, code, id, errors);
  }
}
