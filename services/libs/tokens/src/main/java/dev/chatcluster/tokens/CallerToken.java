package dev.chatcluster.tokens;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The current request's token as MicroProfile JWT knows it, so that resources may ask for the
 * standard type.
 */
@RequestScoped
public class CallerToken implements JsonWebToken {
  private final Caller caller;

  @Inject
  public CallerToken(Caller caller) {
    this.caller = caller;
  }

  @Override
  public String getName() {
    return caller.token().handle();
  }

  @Override
  public Set<String> getClaimNames() {
    return Set.of("sub", "upn", "groups", "sid", "exp");
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T> @Nullable T getClaim(String name) {
    AccessToken token = caller.token();
    return (T)
        switch (name) {
          case "sub" -> token.userId().toString();
          case "upn" -> token.handle();
          case "groups" -> token.roles();
          case "sid" -> token.sessionId().toString();
          case "exp" -> token.expiresAt().getEpochSecond();
          default -> null;
        };
  }

  @Override
  public Set<String> getGroups() {
    return caller.token().roles();
  }

  @Override
  public String getSubject() {
    return this.<String>getClaim(Claims.sub.name());
  }
}
