package dev.chatcluster.tokens.service;

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
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.chatcluster.tokens.InvalidTokenException;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;

/**
 * Checks the tokens by which one service shows another who it is: ES256 by a key that the caller
 * publishes, for one audience and a minute. Safe for use by many threads.
 */
public final class ServiceTokenVerifier {
  private static final Duration CACHED = Duration.ofMinutes(5);

  /** In so long the key source may be asked twice, by tokens that name keys nobody knows. */
  private static final Duration ASKED_TWICE_IN = Duration.ofSeconds(4);

  private static final int TIMEOUT_MS = 2000;
  private static final int MAX_JWKS_BYTES = 256 * 1024;

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  /**
   * Makes a verifier; it asks for the keys when the first token comes.
   *
   * @param jwks where the caller publishes its keys
   * @param issuer who the caller must be
   * @param audience who we are
   */
  public ServiceTokenVerifier(URI jwks, String issuer, String audience, Clock clock) {
    var retriever = new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, MAX_JWKS_BYTES);
    try {
      var keys =
          JWKSourceBuilder.<SecurityContext>create(jwks.toURL(), retriever)
              .cache(CACHED.toMillis(), TIMEOUT_MS * 2L)
              .refreshAheadCache(false)
              .rateLimited(ASKED_TWICE_IN.toMillis())
              .build();
      processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("Not an address to read keys from: " + jwks, e);
    }
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
    processor.setJWTClaimsSetVerifier(new ServiceClaims(issuer, audience, clock));
  }

  /**
   * Checks signature, issuer, audience and times.
   *
   * @return the caller's name
   * @throws InvalidTokenException when the token is not good
   * @throws IllegalStateException when the caller's keys cannot be had now: it may try again
   */
  public String verify(String token) throws InvalidTokenException {
    try {
      SignedJWT parsed = SignedJWT.parse(token);
      if (parsed.getHeader().getKeyID() == null) {
        throw new InvalidTokenException("token-invalid", "The service token names no key");
      }
      return processor.process(parsed, null).getIssuer();
    } catch (KeySourceException e) {
      throw new IllegalStateException("The keys of the calling service cannot be read", e);
    } catch (BadJWTException e) {
      throw new InvalidTokenException("token-invalid", e.getMessage());
    } catch (BadJOSEException | JOSEException | ParseException | RuntimeException e) {
      throw new InvalidTokenException(
          "token-invalid", "The service token is not signed as it must");
    }
  }
}
