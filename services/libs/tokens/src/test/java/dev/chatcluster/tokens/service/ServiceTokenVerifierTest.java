package dev.chatcluster.tokens.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.chatcluster.tokens.InvalidTokenException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How keys are fetched; what a token must say is tested where it is asked for. */
class ServiceTokenVerifierTest {
  private final List<JWK> published = new CopyOnWriteArrayList<>();
  private final AtomicInteger fetches = new AtomicInteger();
  private HttpServer server;
  private ServiceTokenVerifier verifier;

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.createContext(
        "/jwks",
        exchange -> {
          fetches.incrementAndGet();
          byte[] jwks = new JWKSet(published).toString().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, jwks.length);
          try (var body = exchange.getResponseBody()) {
            body.write(jwks);
          }
        });
    server.start();
    URI jwks = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
    verifier = new ServiceTokenVerifier(jwks, "notification-service", "us", Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void keysAreFetchedOnceAndServeWhileTheirSourceIsAway() throws Exception {
    ECKey key = publish();
    for (int i = 0; i < 5; i++) {
      assertThat(verifier.verify(token(key))).isEqualTo("notification-service");
    }
    assertThat(fetches).hasValue(1);

    server.stop(0);

    assertThat(verifier.verify(token(key))).isEqualTo("notification-service");
  }

  @Test
  void aNewKeyIsFetchedWhenATokenNamesIt() throws Exception {
    verifier.verify(token(publish()));

    ECKey fresh = publish();

    assertThat(verifier.verify(token(fresh))).isEqualTo("notification-service");
    assertThat(fetches).hasValue(2);
  }

  @Test
  void tokensThatNameUnknownKeysDoNotFloodTheirSource() throws Exception {
    ECKey key = publish();
    verifier.verify(token(key));
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> verifier.verify(token(newKey())))
          .isInstanceOfAny(InvalidTokenException.class, IllegalStateException.class);
    }
    assertThat(fetches.get()).isLessThanOrEqualTo(2);
    assertThat(verifier.verify(token(key))).isEqualTo("notification-service");
  }

  @Test
  void keysThatCannotBeHadAreNoRefusal() throws Exception {
    ECKey key = publish();
    server.stop(0);
    assertThatThrownBy(() -> verifier.verify(token(key))).isInstanceOf(IllegalStateException.class);
  }

  private ECKey publish() throws Exception {
    ECKey key = newKey();
    published.add(key.toPublicJWK());
    return key;
  }

  private static ECKey newKey() throws Exception {
    return new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).generate();
  }

  private static String token(ECKey key) throws Exception {
    Instant now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer("notification-service")
            .audience("us")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(60)))
            .jwtID(UUID.randomUUID().toString())
            .build();
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims);
    token.sign(new ECDSASigner(key));
    return token.serialize();
  }
}
