package dev.chatcluster.auth.rest;

import dev.chatcluster.auth.domain.RefreshToken;
import dev.chatcluster.auth.domain.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that holds the refresh token: no script reads it, no other site sends it, nobody else
 * gets it.
 */
@ApplicationScoped
public class RefreshCookie {
  static final String NAME = "refresh";
  private static final String PATH = "/api/auth";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final WebSettings settings;
  private final Clock clock;

  @Inject
  public RefreshCookie(WebSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  NewCookie of(SignedIn signedIn) {
    Duration life = Duration.between(clock.instant(), signedIn.refreshUntil());
    return cookie(signedIn.refresh().value(), (int) life.toSeconds());
  }

  NewCookie cleared() {
    return cookie("", 0);
  }

  static Optional<RefreshToken> read(@Nullable String value) {
    return Optional.ofNullable(value)
        .filter(v -> TOKEN.matcher(v).matches())
        .map(RefreshToken::new);
  }

  private NewCookie cookie(String value, int maxAgeSeconds) {
    var cookie =
        new NewCookie.Builder(NAME)
            .value(value)
            .path(PATH)
            .maxAge(maxAgeSeconds)
            .httpOnly(true)
            .secure(settings.secureCookie())
            .sameSite(NewCookie.SameSite.STRICT);
    return maxAgeSeconds == 0
        ? cookie.expiry(java.util.Date.from(Instant.EPOCH)).build()
        : cookie.build();
  }
}
