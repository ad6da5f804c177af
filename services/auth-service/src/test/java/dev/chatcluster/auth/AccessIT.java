package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.testing.TestIssuer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessIT {
  @ParameterizedTest
  @CsvSource({
    "GET,/api/auth/me",
    "GET,/api/auth/sessions",
    "DELETE,/api/auth/sessions/x",
    "PUT,/api/auth/password",
    "PUT,/api/auth/handle",
    "PATCH,/api/auth/me",
    "POST,/api/auth/email/verification",
    "PUT,/api/auth/email",
    "DELETE,/api/auth/email/change",
    "POST,/api/auth/logout-all"
  })
  void withoutATokenAllThatIsOnesOwnIsClosed(String method, String path) {
    var client = new Client();
    var answer = client.send(method, path, method.equals("PUT") ? "{}" : null);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("unauthenticated");
    assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
  }

  @Test
  void aTokenOfAnotherIssuerAndOneThatWasChangedOpenNothing() {
    var foreign = new Client();
    foreign.accessToken = TestIssuer.start().token(UUID.randomUUID());
    assertThat(foreign.get("/api/auth/me").code()).isEqualTo("token-invalid");

    var client = People.signedUp();
    String[] parts = client.accessToken.split("\\.", -1);
    client.accessToken = parts[0] + "." + parts[1] + "." + parts[2].replaceFirst("^.{4}", "AAAA");
    assertThat(client.get("/api/auth/me").code()).isEqualTo("token-invalid");
  }

  @Test
  void theTokenOfAnAccountThatIsGoneOpensNothing() throws Exception {
    var client = People.signedUp();
    try (var connection = AuthServer.get().database().connect();
        var delete = connection.prepareStatement("DELETE FROM account WHERE id = ?")) {
      delete.setObject(1, People.id(client));
      delete.execute();
    }
    assertThat(client.get("/api/auth/me").status()).isEqualTo(401);
    assertThat(client.post("/api/auth/refresh", null).code()).isEqualTo("refresh-invalid");
  }

  @Test
  void whatIsNotThereIsAProblemToo() {
    var nothing = People.signedUp().get("/api/auth/nothing");
    assertThat(nothing.status()).isEqualTo(404);
    assertThat(nothing.code()).isEqualTo("not-found");
    var method = new Client().get("/api/auth/login");
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.code()).isEqualTo("method-not-allowed");
  }

  @Test
  void anAnswerIsNotKeptByCaches() {
    assertThat(People.signedUp().get("/api/auth/me").header("Cache-Control")).contains("no-store");
  }
}
