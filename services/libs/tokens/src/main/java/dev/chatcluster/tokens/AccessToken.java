package dev.chatcluster.tokens;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What a verified access token says.
 *
 * @param userId claim {@code sub}
 * @param handle claim {@code upn}
 * @param roles claim {@code groups}
 * @param sessionId claim {@code sid}: the sign-in that the token belongs to
 */
public record AccessToken(
    UUID userId, String handle, Set<String> roles, UUID sessionId, Instant expiresAt) {
  public AccessToken {
    roles = Set.copyOf(roles);
  }
}
