package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInIT {
  @Test
  void whoRegistersIsSignedIn() {
    String handle = People.newHandle();
    var client = new Client();

    var answer = client.post("/api/auth/register", People.form(handle));

    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    assertThat(answer.body().at("/user/handle").asText()).isEqualTo(handle);
    assertThat(answer.body().at("/user/email").asText()).isEqualTo(handle + "@example.org");
    assertThat(answer.body().at("/user/roles").toString()).isEqualTo("[\"USER\"]");
    assertThat(answer.body().at("/user").has("passwordHash")).isFalse();
  }

  @Test
  void handleOrAddressInAnyCaseSignsIn() {
    String handle = People.newHandle();
    People.signedUp(handle);

    for (String login :
        new String[] {
          handle,
          handle.toUpperCase(java.util.Locale.ROOT),
          handle.toUpperCase(java.util.Locale.ROOT) + "@Example.ORG"
        }) {
      var answer =
          new Client().post("/api/auth/login", Map.of("login", login, "password", People.PASSWORD));
      assertThat(answer.status()).as(login).isEqualTo(200);
    }
  }

  @Test
  void theTokenIsWhatMicroProfileJwtAsksForAndThePublishedKeyChecksIt() throws Exception {
    String handle = People.newHandle();
    var client = People.signedUp(handle);

    var jwks = new Client().get("/api/auth/jwks");
    var token = SignedJWT.parse(client.accessToken);
    var key = JWKSet.parse(jwks.response().body()).getKeyByKeyId(token.getHeader().getKeyID());
    var claims = token.getJWTClaimsSet();

    assertThat(token.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
    assertThat(token.getHeader().getType().getType()).isEqualTo("JWT");
    assertThat(claims.getIssuer()).isEqualTo("http://localhost:8080");
    assertThat(claims.getStringClaim("upn")).isEqualTo(handle);
    assertThat(claims.getStringListClaim("groups")).containsExactly("USER");
    assertThat(claims.getStringClaim("sid")).isNotBlank();
    assertThat(claims.getJWTID()).isNotBlank();
    assertThat(
            Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void theKeysArePublicCacheableAndWithoutTheirPrivatePart() {
    var answer = new Client().get("/api/auth/jwks");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).contains("public, max-age=300");
    assertThat(answer.body().at("/keys/0").has("d")).isFalse();
    assertThat(answer.body().at("/keys/0/alg").asText()).isEqualTo("ES256");
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() {
    var client = new Client();
    var answer = client.post("/api/auth/register", People.form(People.newHandle()));

    assertThat(answer.setCookies())
        .singleElement()
        .asString()
        .startsWith("refresh=")
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/api/auth")
        .contains("Secure")
        .contains("Max-Age=12095")
        .doesNotContain("Domain");
  }

  @Test
  void refreshGivesANewPair() {
    var client = People.signedUp();
    String token = client.accessToken;
    String cookie = client.cookie;

    var answer = client.post("/api/auth/refresh", null);

    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    assertThat(client.cookie).isNotEqualTo(cookie);
    assertThat(client.accessToken).isNotEqualTo(token);
  }
}
