package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.contracts.auth.v1.SignedIn;
import dev.chatcluster.contracts.auth.v1.UserEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SignInWatchIT {
  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
  private static final String FIREFOX_LATER = FIREFOX.replace("140", "141");
  private static final String SAFARI =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5"
          + " Mobile/15E148 Safari/604.1";

  private final String handle = People.newHandle();
  private final Client first = from("192.0.2.7", FIREFOX);
  private final UUID id = signUp();

  private UUID signUp() {
    assertThat(first.post("/api/auth/register", People.form(handle)).status()).isEqualTo(201);
    return People.id(first);
  }

  @Test
  void theFirstSignInIsNothingNew() {
    var signedIn = signIns(1).getFirst();
    assertThat(signedIn.getNewDevice()).isFalse();
    assertThat(signedIn.getNewPlace()).isFalse();
    assertThat(signedIn.getDevice()).isEqualTo("Firefox on Linux");
    assertThat(signedIn.getSessionId()).isEqualTo(People.sessionId(first).toString());
  }

  @Test
  void aNewDeviceAndANewPlaceAreToldOnceEach() {
    signIn(from("192.0.2.200", FIREFOX_LATER)); // the same network, a newer version
    signIn(from("192.0.2.7", SAFARI));
    signIn(from("192.0.2.7", SAFARI));
    signIn(from("198.51.100.1", FIREFOX));
    signIn(from("198.51.100.2", SAFARI));
    signIn(from("2001:db8:1:1::5", FIREFOX));
    signIn(from("2001:db8:1:2::6", FIREFOX)); // the same /48
    signIn(from("2001:db8:2:2::6", FIREFOX));

    var seen = signIns(9);

    assertThat(seen.stream().map(SignedIn::getNewDevice))
        .containsExactly(false, false, true, false, false, false, false, false, false);
    assertThat(seen.stream().map(SignedIn::getNewPlace))
        .containsExactly(false, false, false, false, true, false, true, false, true);
  }

  @Test
  void noAddressIsKeptAndNoMoreThanTwentyOfEach() throws Exception {
    for (int i = 0; i < 25; i++) {
      signIn(from("10.200." + i + ".1", FIREFOX));
    }
    assertThat(
            Database.count(
                "SELECT count(*) FROM known_origin WHERE account_id = ? AND trait = 'PLACE'", id))
        .isEqualTo(20);
    assertThat(
            Database.count(
                "SELECT count(*) FROM known_origin WHERE account_id = ? AND length(digest) = 32",
                id))
        .isEqualTo(21);
  }

  @Test
  void failuresAreToldOnceInAQuarterOfAnHour() {
    fail(4);
    assertThat(told()).isEmpty();
    fail(1);
    awaitTold(5);
    fail(3);
    MovableClock.ofService().moveBy(Duration.ofMinutes(14));
    fail(1);
    MovableClock.ofService().moveBy(Duration.ofMinutes(1).plusSeconds(1));
    fail(1);
    // Four more did not tell again within the quarter of an hour; the fifth after it does.
    awaitTold(5, 5);
  }

  @Test
  void failuresWithAPauseBetweenAreNotTold() {
    fail(4);
    MovableClock.ofService().moveBy(Duration.ofMinutes(15));
    fail(4);
    // A later event of the same person is there: the one that must not be would stand before it.
    signIn(from("192.0.2.7", FIREFOX));
    signIns(2);
    assertThat(told()).isEmpty();
  }

  @Test
  void failuresOfASignedInPersonCountToo() {
    for (int i = 0; i < 5; i++) {
      first.put("/api/auth/email", Map.of("email", "x@example.org", "password", "wrong " + i));
    }
    awaitTold(5);
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(AccountIT.login(handle, "not the password").status()).isEqualTo(401);
    }
  }

  private void awaitTold(Integer... failures) {
    try (var events = new UserEventsOnKafka()) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(told(events)).containsExactly(failures));
    }
  }

  private List<Integer> told() {
    try (var events = new UserEventsOnKafka()) {
      // What this person did first is there, so what was told by now is too.
      events.await(id, UserEvent::hasRegistered);
      return told(events);
    }
  }

  private List<Integer> told(UserEventsOnKafka events) {
    return events.of(id).stream()
        .filter(UserEvent::hasSignInFailuresRepeated)
        .map(event -> event.getSignInFailuresRepeated().getFailures())
        .toList();
  }

  private List<SignedIn> signIns(int count) {
    try (var events = new UserEventsOnKafka()) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(signIns(events)).hasSize(count));
      return signIns(events);
    }
  }

  private List<SignedIn> signIns(UserEventsOnKafka events) {
    return events.of(id).stream()
        .filter(UserEvent::hasSignedIn)
        .map(UserEvent::getSignedIn)
        .toList();
  }

  private void signIn(Client client) {
    var login = Map.of("login", handle, "password", People.PASSWORD);
    assertThat(client.post("/api/auth/login", login).status()).isEqualTo(200);
  }

  private static Client from(String address, String userAgent) {
    return new Client().with("X-Forwarded-For", address).with("User-Agent", userAgent);
  }
}
