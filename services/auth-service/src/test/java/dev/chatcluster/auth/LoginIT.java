package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoginIT {
  @Test
  void theAnswerDoesNotTellWhetherTheAccountExists() {
    String handle = People.newHandle();
    People.signedUp(handle);

    var wrong = AccountIT.login(handle, "not the password");
    var nobody = AccountIT.login(People.newHandle(), "not the password");
    var impossible = AccountIT.login("no such name !", "not the password");

    for (var answer : new Client.Answer[] {wrong, nobody, impossible}) {
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("invalid-credentials");
      assertThat(answer.body().get("detail")).isEqualTo(wrong.body().get("detail"));
      assertThat(answer.setCookies()).isEmpty();
    }
  }

  @Test
  void missingFieldsAreNamed() {
    var answer = new Client().post("/api/auth/login", "{}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().findValuesAsText("field")).containsExactly("login", "password");
    assertThat(new Client().post("/api/auth/login", Map.of("login", "x", "pass", "y")).code())
        .isEqualTo("unknown-field");
  }

  @Test
  void aDeviceNameThatBreaksALineIsRefused() {
    var answer =
        new Client()
            .post(
                "/api/auth/login",
                Map.of("login", "a", "password", "b", "deviceName", "my\nphone"));
    assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("deviceName");
  }

  @Test
  void guessesAtOneAccountAreThrottledFromWhereverTheyCome() {
    String handle = People.newHandle();
    People.signedUp(handle);
    for (int i = 0; i < 10; i++) {
      // Handle and address are one account, and each guess comes from another place.
      String login = i % 2 == 0 ? handle : handle + "@example.org";
      assertThat(AccountIT.login(login, "guess number " + i).status()).isEqualTo(401);
    }

    var answer = AccountIT.login(handle, People.PASSWORD);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.code()).isEqualTo("rate-limited");
    assertThat(Integer.parseInt(answer.header("Retry-After").orElseThrow())).isBetween(1, 90);
  }

  @Test
  void anAccountThatDoesNotExistIsThrottledLikeOneThatDoes() {
    String nobody = People.newHandle();
    for (int i = 0; i < 10; i++) {
      assertThat(AccountIT.login(nobody, "guess number " + i).status()).isEqualTo(401);
    }
    assertThat(AccountIT.login(nobody, "one guess more").status()).isEqualTo(429);
  }

  @Test
  void whoKnowsThePasswordIsNotThrottledByAccount() {
    String handle = People.newHandle();
    People.signedUp(handle);
    for (int i = 0; i < 15; i++) {
      assertThat(AccountIT.login(handle, People.PASSWORD).status()).isEqualTo(200);
    }
  }

  @Test
  void signInsOfOneAddressAreThrottled() {
    var client = new Client();
    int refused = 0;
    for (int i = 0; i < 75; i++) {
      var answer =
          client.post(
              "/api/auth/login", Map.of("login", "nobody" + i, "password", "some password"));
      refused += answer.status() == 429 ? 1 : 0;
    }
    assertThat(refused).isPositive();
  }

  @Test
  void aHashByOtherParametersIsMadeAgain() throws SQLException {
    String handle = People.newHandle();
    People.signedUp(handle);
    String outdated =
        "$argon2id$v=19$m=512,t=1,p=1$MTIzNDU2Nzg5MDEyMzQ1Ng$%s"
            .formatted(hash("a good long phrase", "1234567890123456"));
    setHash(handle, outdated);

    assertThat(AccountIT.login(handle, People.PASSWORD).status()).isEqualTo(200);

    assertThat(hashOf(handle)).startsWith("$argon2id$v=19$m=1024,t=2,p=1$");
    assertThat(AccountIT.login(handle, People.PASSWORD).status()).isEqualTo(200);
  }

  private static String hash(String password, String salt) {
    String whole =
        com.password4j.Argon2Function.getInstance(512, 1, 1, 32, com.password4j.types.Argon2.ID, 19)
            .hash(password, salt)
            .getResult();
    return whole.substring(whole.lastIndexOf('$') + 1);
  }

  private static void setHash(String handle, String hash) throws SQLException {
    try (var connection = AuthServer.get().database().connect();
        var update =
            connection.prepareStatement("UPDATE account SET password_hash = ? WHERE handle = ?")) {
      update.setString(1, hash);
      update.setString(2, handle);
      update.executeUpdate();
    }
  }

  private static String hashOf(String handle) throws SQLException {
    try (var connection = AuthServer.get().database().connect();
        var select =
            connection.prepareStatement("SELECT password_hash FROM account WHERE handle = ?")) {
      select.setString(1, handle);
      var rows = select.executeQuery();
      rows.next();
      return rows.getString(1);
    }
  }
}
