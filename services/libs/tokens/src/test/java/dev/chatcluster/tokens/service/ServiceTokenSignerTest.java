package dev.chatcluster.tokens.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ServiceTokenSignerTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final ServiceTokenSigner signer =
      new ServiceTokenSigner("notification-service", Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void aTokenSaysWhoCallsWhomForAMinute() throws ParseException, JOSEException {
    SignedJWT token = SignedJWT.parse(signer.token("mailchip"));
    ECKey key = ECKey.parse(signer.publicKey());
    assertThat(token.verify(new ECDSAVerifier(key))).isTrue();
    assertThat(token.getHeader().getKeyID()).isEqualTo(signer.keyId()).isEqualTo(key.getKeyID());
    var claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("notification-service");
    assertThat(claims.getAudience()).containsExactly("mailchip");
    assertThat(claims.getIssueTime()).isEqualTo(NOW);
    assertThat(claims.getExpirationTime()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void noTwoTokensAreTheSameAndTheKeyStaysHere() throws ParseException {
    assertThat(SignedJWT.parse(signer.token("a")).getJWTClaimsSet().getJWTID())
        .isNotEqualTo(SignedJWT.parse(signer.token("a")).getJWTClaimsSet().getJWTID());
    assertThat(ECKey.parse(signer.publicKey()).isPrivate()).isFalse();
  }
}
