package dev.chatcluster.auth.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.chatcluster.auth.domain.AccessTokens;
import dev.chatcluster.auth.domain.Account;
import dev.chatcluster.auth.domain.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;

/** ES256 tokens by the rules of MicroProfile JWT. */
public final class JwtAccessTokens implements AccessTokens {
  private final SigningKeys keys;
  private final TokenSettings settings;
  private final Clock clock;

  public JwtAccessTokens(SigningKeys keys, TokenSettings settings, Clock clock) {
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Issued issue(Account account, UUID sessionId) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS); // a token knows no fractions
    Instant expiresAt = now.plus(settings.life());
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(settings.issuer())
            .subject(account.id().toString())
            .claim("upn", account.handle().value())
            .claim("groups", account.roles().stream().map(Role::name).sorted().toList())
            .claim("sid", sessionId.toString())
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(expiresAt))
            .build();
    return new Issued(sign(claims), expiresAt);
  }

  private String sign(JWTClaimsSet claims) {
    SigningKey key = keys.current();
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).keyID(key.kid()).build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(new ECDSASigner(key.jwk()));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }
}
