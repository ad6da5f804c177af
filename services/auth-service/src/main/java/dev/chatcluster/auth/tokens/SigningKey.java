package dev.chatcluster.auth.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.chatcluster.auth.domain.KeySchedule;
import dev.chatcluster.auth.domain.StoredKey;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.UUID;

/** A key pair in memory. */
record SigningKey(ECKey jwk, Instant createdAt, Instant activatesAt)
    implements KeySchedule.Activated {
  @Override
  public String kid() {
    return jwk.getKeyID();
  }

  static StoredKey generate(Instant now, Instant activatesAt, KeySeal seal) {
    String kid = UUID.randomUUID().toString();
    try {
      ECKey jwk =
          new ECKeyGenerator(Curve.P_256)
              .keyID(kid)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .generate();
      byte[] secret = jwk.toJSONString().getBytes(StandardCharsets.UTF_8);
      return new StoredKey(
          kid, now, activatesAt, jwk.toPublicJWK().toJSONString(), seal.seal(secret, kid));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static SigningKey open(StoredKey stored, KeySeal seal) {
    try {
      byte[] secret = seal.open(stored.sealed(), stored.kid());
      return new SigningKey(
          ECKey.parse(new String(secret, StandardCharsets.UTF_8)),
          stored.createdAt(),
          stored.activatesAt());
    } catch (ParseException e) {
      throw new IllegalStateException("Signing key " + stored.kid() + " is not readable", e);
    }
  }

  @Override
  public String toString() {
    return "SigningKey[" + kid() + "]";
  }
}
