package dev.chatcluster.socket.websocket;

import dev.chatcluster.socket.protocol.CloseCode;
import dev.chatcluster.tokens.AccessToken;
import dev.chatcluster.tokens.InvalidTokenException;
import dev.chatcluster.tokens.RevokedSessions;
import dev.chatcluster.tokens.TokenVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may open a socket. The token comes as a sub-protocol: a browser can set no header on
 * a socket, and an address with a token in it ends up in logs.
 */
@ApplicationScoped
public class Handshake {
  static final String PROTOCOL = "chat.v1";
  private static final String BEARER = "bearer.";

  /** Who opens the socket, or why they may not. */
  sealed interface Result {
    record Welcome(AccessToken token) implements Result {}

    record Refused(CloseCode reason) implements Result {}
  }

  private final TokenVerifier verifier;
  private final RevokedSessions revoked;
  private final Drain drain;
  private final Set<String> origins;

  @Inject
  public Handshake(
      TokenVerifier verifier,
      RevokedSessions revoked,
      Drain drain,
      @ConfigProperty(name = "public.origins") Set<String> origins) {
    this.verifier = verifier;
    this.revoked = revoked;
    this.drain = drain;
    this.origins = Set.copyOf(origins);
  }

  /**
   * Checks a handshake.
   *
   * @param origin as a browser sends it; other programs send none, and they cannot be tricked into
   *     opening a socket
   */
  Result check(@Nullable String origin, @Nullable String protocols) {
    if (origin != null && !origins.contains(origin)) {
      return new Result.Refused(CloseCode.ORIGIN_REFUSED);
    }
    if (drain.isDraining()) {
      return new Result.Refused(CloseCode.RESTART);
    }
    return bearer(protocols)
        .flatMap(this::verify)
        .<Result>map(Result.Welcome::new)
        .orElseGet(() -> new Result.Refused(CloseCode.UNAUTHENTICATED));
  }

  /** The token's content, if it is good and its session goes on. */
  Optional<AccessToken> verify(String token) {
    try {
      AccessToken verified = verifier.verify(token);
      return revoked.contains(verified.sessionId()) ? Optional.empty() : Optional.of(verified);
    } catch (InvalidTokenException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> bearer(@Nullable String protocols) {
    if (protocols == null) {
      return Optional.empty();
    }
    return Arrays.stream(protocols.split(",", -1))
        .map(String::strip)
        .filter(protocol -> protocol.startsWith(BEARER))
        .map(protocol -> protocol.substring(BEARER.length()))
        .findFirst();
  }
}
