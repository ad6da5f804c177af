package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.chatcluster.auth.tokens.SigningKeys;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeysIT {
  @Test
  void aNewKeyIsPublishedADayBeforeUseAndTheOldOneUntilItsTokensAreDead() throws Exception {
    // After a long absence the overdue key is published first, then used, and then alone.
    moveTo(Duration.ofDays(100));
    moveTo(Duration.ofDays(1));
    moveTo(Duration.ofHours(2));
    String first = freshKid();
    assertThat(published()).containsExactly(first);

    moveTo(Duration.ofDays(29).minusHours(2));
    assertThat(published()).hasSize(2).startsWith(first);
    String second = published().get(1);
    assertThat(freshKid()).isEqualTo(first);

    moveTo(Duration.ofDays(1).plusMinutes(1));
    var renewed = People.signedUp();
    assertThat(kidOf(renewed)).isEqualTo(second);
    assertThat(renewed.get("/api/auth/me").status()).isEqualTo(200);
    assertThat(published()).containsExactly(first, second);

    moveTo(Duration.ofHours(2));
    assertThat(published()).containsExactly(second);
  }

  @Test
  void replicasThatLookAtOnceMakeOneKey() throws Exception {
    keys().maintain();
    MovableClock.ofService().moveBy(Duration.ofDays(200));
    String newest = newest();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> looks =
          IntStream.range(0, 6)
              .<Callable<Boolean>>mapToObj(
                  i ->
                      () -> {
                        keys().maintain();
                        return true;
                      })
              .toList();
      for (var look : executor.invokeAll(looks)) {
        assertThat(look.get()).isTrue();
      }
    }
    assertThat(countMadeAfter(newest)).isEqualTo(1);
  }

  @Test
  void noPrivateKeyIsReadableInTheDatabase() throws SQLException {
    try (var connection = AuthServer.get().database().connect();
        var select = connection.prepareStatement("SELECT public_jwk, sealed FROM signing_key")) {
      var rows = select.executeQuery();
      assertThat(rows.next()).isTrue();
      do {
        assertThat(rows.getString("public_jwk")).doesNotContain("\"d\"");
        assertThat(
                new String(rows.getBytes("sealed"), java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain("kty");
      } while (rows.next());
    }
  }

  private static void moveTo(Duration later) {
    MovableClock.ofService().moveBy(later);
    keys().maintain();
  }

  private static SigningKeys keys() {
    return CDI.current().select(SigningKeys.class).get();
  }

  private static List<String> published() {
    var kids = new ArrayList<String>();
    new Client()
        .get("/api/auth/jwks")
        .body()
        .get("keys")
        .forEach(key -> kids.add(key.get("kid").asText()));
    return kids;
  }

  private static String freshKid() throws ParseException {
    return kidOf(People.signedUp());
  }

  private static String kidOf(Client client) throws ParseException {
    return SignedJWT.parse(client.accessToken).getHeader().getKeyID();
  }

  private static String newest() throws SQLException {
    return ask("SELECT max(created_at)::text FROM signing_key", null);
  }

  private static int countMadeAfter(String time) throws SQLException {
    return Integer.parseInt(
        ask("SELECT count(*) FROM signing_key WHERE created_at > ?::timestamptz", time));
  }

  private static String ask(String sql, String parameter) throws SQLException {
    try (var connection = AuthServer.get().database().connect();
        var select = connection.prepareStatement(sql)) {
      if (parameter != null) {
        select.setString(1, parameter);
      }
      var rows = select.executeQuery();
      rows.next();
      return rows.getString(1);
    }
  }
}
