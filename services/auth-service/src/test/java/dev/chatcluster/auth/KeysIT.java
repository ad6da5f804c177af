package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.chatcluster.auth.domain.KeySchedule;
import dev.chatcluster.auth.domain.SigningKeyStore;
import dev.chatcluster.auth.domain.UnitOfWork;
import dev.chatcluster.auth.tokens.KeySeal;
import dev.chatcluster.auth.tokens.SigningKeys;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  void aRotationAskedForIsDoneOnceByAllReplicasAndOverRestarts() throws Exception {
    // A state without a key under way, whatever other tests have left.
    moveTo(Duration.ofDays(300));
    moveTo(Duration.ofDays(1));
    moveTo(Duration.ofHours(2));
    String old = freshKid();
    assertThat(published()).containsExactly(old);

    Instant asked = MovableClock.ofService().instant();
    var replicas = IntStream.range(0, 4).mapToObj(i -> replica(asked)).toList();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var looks = replicas.stream().map(r -> Executors.callable(r::maintain)).toList();
      for (var look : executor.invokeAll(looks)) {
        look.get();
      }
    }
    replica(asked).maintain(); // a start later on, with the setting still there
    keys().maintain();
    assertThat(published()).hasSize(2).startsWith(old);
    String made = published().get(1);

    MovableClock.ofService().moveBy(Duration.ofDays(1).minusMinutes(1));
    var early = People.signedUp();
    assertThat(kidOf(early)).isEqualTo(old);
    MovableClock.ofService().moveBy(Duration.ofMinutes(2));
    assertThat(freshKid()).isEqualTo(made);
    assertThat(early.get("/api/auth/me").status()).isEqualTo(200);
    replica(asked).maintain();
    keys().maintain();
    assertThat(published()).containsExactly(old, made);
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
    AuthServer.get();
    return CDI.current().select(SigningKeys.class).get();
  }

  /** A replica that has been started with AUTH_KEYS_ROTATE_AFTER. */
  private static SigningKeys replica(Instant rotateAfter) {
    var cdi = CDI.current();
    var usual = cdi.select(KeySchedule.class).get();
    var schedule =
        new KeySchedule(
            usual.rotation(), usual.lead(), usual.retention(), Optional.of(rotateAfter));
    return new SigningKeys(
        cdi.select(SigningKeyStore.class).get(),
        schedule,
        cdi.select(KeySeal.class).get(),
        cdi.select(UnitOfWork.class).get(),
        MovableClock.ofService());
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
