package dev.chatcluster.auth.rest;

import dev.chatcluster.service.problem.Problem;
import dev.chatcluster.service.problem.ProblemException;
import dev.chatcluster.tokens.AccessToken;
import dev.chatcluster.tokens.InvalidTokenException;
import dev.chatcluster.tokens.TokenVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The access token of a request that need not have one. */
@ApplicationScoped
public class CurrentSession {
  private static final String SCHEME = "Bearer ";

  private final TokenVerifier verifier;

  @Inject
  public CurrentSession(TokenVerifier verifier) {
    this.verifier = verifier;
  }

  /** The token if there is a good one: who logs out with a dead one is logged out already. */
  Optional<AccessToken> of(@Nullable String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      return Optional.of(verifier.verify(authorization.substring(SCHEME.length()).strip()));
    } catch (InvalidTokenException e) {
      return Optional.empty();
    } catch (IllegalStateException e) {
      // Not "signed out": the session may be open still.
      throw new ProblemException(
          Problem.of(503, "keys-unavailable", "Not available", "Tokens cannot be checked now."));
    }
  }
}
