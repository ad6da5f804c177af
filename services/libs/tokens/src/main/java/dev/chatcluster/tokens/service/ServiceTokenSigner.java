package dev.chatcluster.tokens.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/**
 * Shows another service who calls: short-lived ES256 tokens by a key that this process has made for
 * itself and that never leaves it. There is no secret to hand out or to leak; the others only need
 * {@link #publicKey}.
 */
public final class ServiceTokenSigner {
  /** Used at once by whoever gets it. */
  static final Duration LIFE = Duration.ofSeconds(60);

  private final String issuer;
  private final Clock clock;
  private final ECKey key;

  public ServiceTokenSigner(String issuer, Clock clock) {
    this.issuer = issuer;
    this.clock = clock;
    try {
      this.key =
          new ECKeyGenerator(Curve.P_256)
              .keyID(UUID.randomUUID().toString())
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("This Java cannot make P-256 keys", e);
    }
  }

  public String keyId() {
    return key.getKeyID();
  }

  /** The key that checks the tokens, as a JWK (RFC 7517). */
  public String publicKey() {
    return key.toPublicJWK().toJSONString();
  }

  /**
   * A new token.
   *
   * @param audience the service that is called
   */
  public String token(String audience) {
    Instant now = clock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(audience)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .jwtID(UUID.randomUUID().toString())
            .build();
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("This Java cannot sign by ES256", e);
    }
    return token.serialize();
  }
}
