package dev.chatcluster.auth.rest;

import dev.chatcluster.service.problem.Problem;
import dev.chatcluster.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses requests that a page of another origin makes. A program that is no browser sends no
 * Origin and is let through: it has no cookies that somebody else could use.
 */
@Provider
@CookieGuarded
@ApplicationScoped
public class OriginFilter implements ContainerRequestFilter {
  private final WebSettings settings;

  @Inject
  public OriginFilter(WebSettings settings) {
    this.settings = settings;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String origin = request.getHeaderString("Origin");
    if (origin == null ? fromElsewhere(request) : !settings.origins().contains(origin)) {
      throw new ProblemException(
          Problem.of(
              403, "origin-refused", "Not allowed", "Pages of this origin may not do this."));
    }
  }

  private static boolean fromElsewhere(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    return "cross-site".equals(site) || "same-site".equals(site);
  }
}
