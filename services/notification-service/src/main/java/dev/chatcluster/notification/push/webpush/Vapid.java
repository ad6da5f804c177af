package dev.chatcluster.notification.push.webpush;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.chatcluster.notification.domain.Addresses;
import dev.chatcluster.notification.keys.domain.ServerKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Who pushes, as RFC 8292 has it. The key is made once for the installation and kept in the
 * database as it is: it only shows a push service that we are the one that browsers subscribed at,
 * and who can read it there can read the subscriptions themselves.
 */
@ApplicationScoped
public class Vapid {
  private static final String NAME = "vapid";

  /** Push services take no longer than a day. */
  private static final Duration LIFE = Duration.ofHours(12);

  private final ServerKeys keys;
  private final Addresses addresses;
  private final Clock clock;
  private final AtomicReference<@Nullable ECKey> known = new AtomicReference<>();

  @Inject
  public Vapid(ServerKeys keys, Addresses addresses, Clock clock) {
    this.keys = keys;
    this.addresses = addresses;
    this.clock = clock;
  }

  byte[] publicPoint() {
    try {
      return P256.point(key().toECPublicKey());
    } catch (JOSEException e) {
      throw new IllegalStateException("The key of Web Push cannot be read", e);
    }
  }

  /** The header Authorization for a push to this endpoint. */
  String authorization(URI endpoint) {
    var claims =
        new JWTClaimsSet.Builder()
            .audience(endpoint.getScheme() + "://" + endpoint.getRawAuthority())
            .expirationTime(Date.from(clock.instant().plus(LIFE)))
            .subject(addresses.base())
            .build();
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(new ECDSASigner(key()));
    } catch (JOSEException e) {
      throw new IllegalStateException("This Java cannot sign by ES256", e);
    }
    return "vapid t="
        + token.serialize()
        + ", k="
        + Base64.getUrlEncoder().withoutPadding().encodeToString(publicPoint());
  }

  private ECKey key() {
    ECKey key = known.get();
    if (key == null) {
      key = read(keys.get(NAME, Vapid::make));
      known.set(key);
    }
    return key;
  }

  private static byte[] make() {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .generate()
          .toJSONString()
          .getBytes(StandardCharsets.UTF_8);
    } catch (JOSEException e) {
      throw new IllegalStateException("This Java cannot make P-256 keys", e);
    }
  }

  private static ECKey read(byte[] stored) {
    try {
      return ECKey.parse(new String(stored, StandardCharsets.UTF_8));
    } catch (ParseException e) {
      throw new IllegalStateException("The stored key of Web Push cannot be read", e);
    }
  }
}
