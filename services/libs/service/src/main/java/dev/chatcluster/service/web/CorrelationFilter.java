package dev.chatcluster.service.web;

import dev.chatcluster.service.id.Uuid7;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.util.regex.Pattern;

/**
 * Gives each request an id, or keeps the one that the edge gave it, and tells it in the response.
 */
@Provider
@PreMatching
@ApplicationScoped
@Priority(0)
public class CorrelationFilter implements ContainerRequestFilter, ContainerResponseFilter {
  /** Anything else would let a caller write into our logs. */
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private final Clock clock = Clock.systemUTC();

  @Override
  public void filter(ContainerRequestContext request) {
    String given = request.getHeaderString(Correlation.HEADER);
    Correlation.set(
        given != null && SAFE.matcher(given).matches() ? given : Uuid7.next(clock).toString());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle(Correlation.HEADER, Correlation.current());
    response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    if (!response.getHeaders().containsKey("Cache-Control")) {
      response.getHeaders().putSingle("Cache-Control", "no-store");
    }
  }
}
