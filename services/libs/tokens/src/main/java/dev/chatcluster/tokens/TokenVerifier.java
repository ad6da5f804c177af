package dev.chatcluster.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Checks access tokens by the public keys of auth-service. Keys are cached, asked again when a
 * token names one that is not known, and kept while auth-service is away: a rotation needs no
 * restart, an outage signs nobody out.
 */
@ApplicationScoped
public class TokenVerifier {
  private static final int TIMEOUT_MS = 2000;
  private static final int MAX_JWKS_BYTES = 64 * 1024;
  private static final int CLOCK_SKEW_SECONDS = 5;
  private static final Set<String> REQUIRED = Set.of("sub", "upn", "groups", "sid", "exp", "iat");

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  @Inject
  public TokenVerifier(
      @ConfigProperty(name = "tokens.jwks.url") String jwksUrl,
      @ConfigProperty(name = "tokens.issuer") String issuer)
      throws MalformedURLException {
    var keys =
        JWKSourceBuilder.<SecurityContext>create(
                URI.create(jwksUrl).toURL(),
                new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, MAX_JWKS_BYTES))
            .cache(Duration.ofMinutes(5).toMillis(), TIMEOUT_MS * 2L)
            .rateLimited(Duration.ofSeconds(1).toMillis())
            .retrying(true)
            .outageTolerant(Duration.ofHours(12).toMillis())
            .build();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
    var claims =
        new DefaultJWTClaimsVerifier<>(new JWTClaimsSet.Builder().issuer(issuer).build(), REQUIRED);
    claims.setMaxClockSkew(CLOCK_SKEW_SECONDS);
    processor.setJWTClaimsSetVerifier(claims);
  }

  /**
   * Checks signature, issuer, times and claims. Whether the session was revoked is not asked here.
   *
   * @throws InvalidTokenException when the token is not good
   * @throws IllegalStateException when the keys cannot be had
   */
  public AccessToken verify(String token) throws InvalidTokenException {
    try {
      return read(processor.process(token, null));
    } catch (ExpiredJWTException e) {
      throw new InvalidTokenException("token-expired", "The access token has expired");
    } catch (KeySourceException e) {
      throw new IllegalStateException("The keys of auth-service cannot be read", e);
    } catch (BadJWTException e) {
      throw new InvalidTokenException(
          "token-invalid", "The access token does not say what it must");
    } catch (BadJOSEException | JOSEException | ParseException | RuntimeException e) {
      throw new InvalidTokenException("token-invalid", "The access token is not one of ours");
    }
  }

  private static AccessToken read(JWTClaimsSet claims) throws ParseException {
    List<String> groups = claims.getStringListClaim("groups");
    return new AccessToken(
        UUID.fromString(claims.getSubject()),
        claims.getStringClaim("upn"),
        Set.copyOf(groups),
        UUID.fromString(claims.getStringClaim("sid")),
        claims.getExpirationTime().toInstant());
  }
}
