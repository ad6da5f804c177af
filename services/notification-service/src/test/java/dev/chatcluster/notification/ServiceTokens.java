package dev.chatcluster.notification;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;

/** Checks tokens as the called services do: by the keys that the service publishes. */
final class ServiceTokens {
  private ServiceTokens() {}

  static boolean isGood(String header, String audience) {
    try {
      SignedJWT token = SignedJWT.parse(header.substring("Bearer ".length()));
      JWKSet keys =
          JWKSet.parse(Person.send(Service.PORT, null, "GET", "/internal/jwks", null).body());
      JWK key = keys.getKeyByKeyId(token.getHeader().getKeyID());
      JWTClaimsSet claims = token.getJWTClaimsSet();
      return key != null
          && token.verify(new ECDSAVerifier(key.toECKey()))
          && claims.getIssuer().equals("notification-service")
          && claims.getAudience().equals(List.of(audience))
          && claims.getJWTID() != null
          && Duration.between(
                      claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant())
                  .toSeconds()
              <= 60;
    } catch (ParseException | JOSEException e) {
      return false;
    }
  }
}
