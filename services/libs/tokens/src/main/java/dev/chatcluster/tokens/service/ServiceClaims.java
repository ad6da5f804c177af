package dev.chatcluster.tokens.service;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** What a service token must say. Refusals name the rule, never what the token says. */
final class ServiceClaims implements JWTClaimsSetVerifier<SecurityContext> {
  /** Longer-lived ones are refused: a stolen one must be worth little. */
  private static final Duration MAX_LIFE = Duration.ofSeconds(60);

  private static final Duration SKEW = Duration.ofSeconds(30);

  private final String issuer;
  private final String audience;
  private final Clock clock;

  ServiceClaims(String issuer, String audience, Clock clock) {
    this.issuer = issuer;
    this.audience = audience;
    this.clock = clock;
  }

  @Override
  public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
    require(issuer.equals(claims.getIssuer()), "The service token is of another issuer");
    require(
        List.of(audience).equals(claims.getAudience()), "The service token is for somebody else");
    require(
        claims.getJWTID() != null && !claims.getJWTID().isEmpty(), "The service token has no id");
    Date issued = claims.getIssueTime();
    Date expires = claims.getExpirationTime();
    require(issued != null && expires != null, "The service token does not say its times");
    Instant from = issued.toInstant();
    Instant until = expires.toInstant();
    Instant now = clock.instant();
    require(!until.isAfter(from.plus(MAX_LIFE)), "The service token lives too long");
    require(!from.isAfter(now.plus(SKEW)), "The service token is not good yet");
    require(until.isAfter(now.minus(SKEW)), "The service token has expired");
  }

  private static void require(boolean condition, String rule) throws BadJWTException {
    if (!condition) {
      throw new BadJWTException(rule);
    }
  }
}
