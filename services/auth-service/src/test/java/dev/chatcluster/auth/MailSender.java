package dev.chatcluster.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.chatcluster.contracts.auth.v1.AccountMailServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Who sends the mails: signs service tokens, serves its key, and asks for what to send. */
final class MailSender {
  private static final ECKey KEY = newKey();
  private static final String JWKS_URL = serve(KEY);

  private MailSender() {}

  static String jwksUrl() {
    return JWKS_URL;
  }

  static ECKey newKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String token(Clock clock) {
    return token(KEY, clock, claims -> claims);
  }

  /** A token that is good but for what the test does to its claims. */
  static String token(ECKey key, Clock clock, UnaryOperator<JWTClaimsSet.Builder> changed) {
    Instant now = clock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer("notification-service")
            .audience("auth-service")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(60)))
            .jwtID(UUID.randomUUID().toString());
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, changed.apply(claims).build());
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  static ECKey key() {
    return KEY;
  }

  static ManagedChannel channel(int port) {
    return NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
  }

  /** Calls with an authorization header, or with none. */
  static AccountMailServiceGrpc.AccountMailServiceBlockingStub calls(
      ManagedChannel channel, String authorization) {
    var stub = AccountMailServiceGrpc.newBlockingStub(channel);
    if (authorization == null) {
      return stub;
    }
    var headers = new Metadata();
    headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), authorization);
    return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  private static String serve(ECKey key) {
    try {
      byte[] jwks = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer server = HttpServer.create(address, 10);
      server.createContext(
          "/internal/jwks",
          exchange -> {
            exchange.sendResponseHeaders(200, jwks.length);
            try (var body = exchange.getResponseBody()) {
              body.write(jwks);
            }
          });
      server.start();
      return "http://127.0.0.1:" + server.getAddress().getPort() + "/internal/jwks";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
