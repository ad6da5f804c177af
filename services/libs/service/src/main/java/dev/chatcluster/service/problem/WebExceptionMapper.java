package dev.chatcluster.service.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses (no such path, method, media type), in our words. */
@Provider
@ApplicationScoped
public class WebExceptionMapper implements ExceptionMapper<WebApplicationException> {
  @Context UriInfo uri;

  @Override
  public Response toResponse(WebApplicationException e) {
    Response original = e.getResponse();
    int status = original.getStatus();
    if (status == 404 && !uri.getPath().startsWith("api/")) {
      // No answer of ours: without a body the server goes on to health, metrics and OpenAPI.
      return Response.status(404).build();
    }
    Response mapped = ProblemResponses.of(Problem.of(status, code(status), title(status), null));
    String allow = original.getHeaderString(HttpHeaders.ALLOW);
    return allow == null
        ? mapped
        : Response.fromResponse(mapped).header(HttpHeaders.ALLOW, allow).build();
  }

  private static String code(int status) {
    return switch (status) {
      case 400 -> "bad-request";
      case 404 -> "not-found";
      case 405 -> "method-not-allowed";
      case 406 -> "not-acceptable";
      case 413 -> "too-large";
      case 415 -> "unsupported-media-type";
      default -> "http-" + status;
    };
  }

  private static String title(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known == null ? "HTTP " + status : known.getReasonPhrase();
  }
}
