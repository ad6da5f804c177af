package dev.chatcluster.tokens;

import dev.chatcluster.service.problem.Problem;
import dev.chatcluster.service.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who has an access token. Everything needs one unless it says {@link PermitAll}: a
 * resource that forgets to say anything is closed, not open.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class AccessTokenFilter implements ContainerRequestFilter {
  private static final String SCHEME = "Bearer ";

  private final TokenVerifier verifier;
  private final RevokedSessions revoked;
  private final Caller caller;

  @Context ResourceInfo resource;

  @Inject
  public AccessTokenFilter(TokenVerifier verifier, RevokedSessions revoked, Caller caller) {
    this.verifier = verifier;
    this.revoked = revoked;
    this.caller = caller;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (resource.getResourceMethod() == null
        || resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
      return;
    }
    AccessToken token = verify(request.getHeaderString(HttpHeaders.AUTHORIZATION));
    RolesAllowed roles = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
    if (roles != null && Set.of(roles.value()).stream().noneMatch(token.roles()::contains)) {
      throw ProblemException.forbidden("This needs another role than yours.");
    }
    caller.set(token);
  }

  private AccessToken verify(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw ProblemException.unauthenticated("unauthenticated", "This needs an access token");
    }
    try {
      AccessToken token = verifier.verify(header.substring(SCHEME.length()).strip());
      if (revoked.contains(token.sessionId())) {
        throw ProblemException.unauthenticated("session-revoked", "This session has been ended");
      }
      return token;
    } catch (InvalidTokenException e) {
      throw ProblemException.unauthenticated(e.code(), e.getMessage());
    } catch (IllegalStateException e) {
      throw new ProblemException(
          Problem.of(
              503,
              "keys-unavailable",
              "Not available",
              "Tokens cannot be checked now; try again."));
    }
  }
}
