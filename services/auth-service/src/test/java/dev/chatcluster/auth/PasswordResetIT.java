package dev.chatcluster.auth;

import static dev.chatcluster.contracts.auth.v1.MailActionKind.MAIL_ACTION_KIND_CHANGE_EMAIL_NEW;
import static dev.chatcluster.contracts.auth.v1.MailActionKind.MAIL_ACTION_KIND_RESET_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chatcluster.contracts.auth.v1.RevocationReason;
import dev.chatcluster.contracts.auth.v1.UserEvent;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PasswordResetIT {
  static final String NEW_PASSWORD = "quite another phrase";

  @Test
  void theLinkSetsAPasswordAndEndsAllSessionsAtOnce() {
    String handle = People.newHandle();
    var one = People.signedUp(handle);
    var other = People.signedIn(handle);
    var mailbox = Mailbox.of(one);
    assertThat(forgot(handle).status()).isEqualTo(202);
    var letter = mailbox.first(MAIL_ACTION_KIND_RESET_PASSWORD);
    assertThat(letter.getPath()).matches("/reset#token=[A-Za-z0-9_-]{43}");
    assertThat(letter.getEmail()).isEqualTo(handle + "@example.org");
    String token = mailbox.token(MAIL_ACTION_KIND_RESET_PASSWORD);

    assertThat(reset(token, NEW_PASSWORD).status()).isEqualTo(204);

    for (Client client : new Client[] {one, other}) {
      assertThat(client.get("/api/auth/me").code()).isEqualTo("session-revoked");
      assertThat(client.post("/api/auth/refresh", null).code()).isEqualTo("refresh-invalid");
    }
    SessionsIT.assertRevoked(
        one,
        RevocationReason.REVOCATION_REASON_PASSWORD_RESET,
        People.sessionId(one),
        People.sessionId(other));
    try (var events = new UserEventsOnKafka()) {
      events.await(People.id(one), UserEvent::hasPasswordChanged);
      events.await(People.id(one), UserEvent::hasEmailVerified);
    }
    assertThat(AccountIT.login(handle, People.PASSWORD).code()).isEqualTo("invalid-credentials");
    var again = new Client();
    again.post("/api/auth/login", Map.of("login", handle, "password", NEW_PASSWORD));
    assertThat(EmailVerificationIT.me(again).get("emailVerified").asBoolean()).isTrue();
    assertThat(reset(token, "a third long phrase").code()).isEqualTo("token-invalid");
  }

  @Test
  void onlyTheNewestLinkWorksAndOnlyForAnHour() {
    String handle = People.newHandle();
    var mailbox = Mailbox.of(People.signedUp(handle));
    forgot(handle);
    String first = mailbox.token(MAIL_ACTION_KIND_RESET_PASSWORD, 1);
    forgot(handle);
    String second = mailbox.token(MAIL_ACTION_KIND_RESET_PASSWORD, 2);
    assertThat(reset(first, NEW_PASSWORD).code()).isEqualTo("token-invalid");

    MovableClock.ofService().moveBy(Duration.ofHours(1));

    assertThat(reset(second, NEW_PASSWORD).code()).isEqualTo("token-invalid");
  }

  @Test
  void aPasswordThatIsRefusedLeavesTheLinkGood() {
    String handle = People.newHandle();
    var mailbox = Mailbox.of(People.signedUp(handle));
    forgot(handle);
    String token = mailbox.token(MAIL_ACTION_KIND_RESET_PASSWORD);

    for (String weak : new String[] {"short", "password123", handle + "@example.org"}) {
      assertThat(reset(token, weak).body().at("/errors/0/field").asText()).isEqualTo("newPassword");
    }

    assertThat(reset(token, NEW_PASSWORD).status()).isEqualTo(204);
  }

  @Test
  void ofTenUsesAtOnceOneWins() {
    String handle = People.newHandle();
    var mailbox = Mailbox.of(People.signedUp(handle));
    forgot(handle);
    String token = mailbox.token(MAIL_ACTION_KIND_RESET_PASSWORD);

    assertThat(Many.statuses(10, () -> reset(token, NEW_PASSWORD)))
        .containsOnlyOnce(204)
        .containsOnly(204, 400);
  }

  @Test
  void aLinkOfAnotherKindSetsNoPassword() {
    var mailbox = Mailbox.of(People.signedUp());
    String token =
        mailbox.token(
            dev.chatcluster.contracts.auth.v1.MailActionKind.MAIL_ACTION_KIND_VERIFY_EMAIL);
    assertThat(reset(token, NEW_PASSWORD).code()).isEqualTo("token-invalid");
  }

  @Test
  void whoGuessedTooOftenBeforeMaySignInAfterwards() {
    String handle = People.newHandle();
    var mailbox = Mailbox.of(People.signedUp(handle));
    for (int i = 0; i < 10; i++) {
      AccountIT.login(handle, "guess number " + i);
    }
    assertThat(AccountIT.login(handle, People.PASSWORD).status()).isEqualTo(429);
    forgot(handle);

    reset(mailbox.token(MAIL_ACTION_KIND_RESET_PASSWORD), NEW_PASSWORD);

    assertThat(AccountIT.login(handle, NEW_PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void aPendingChangeOfTheAddressIsGivenUp() {
    String handle = People.newHandle();
    var client = People.signedUp(handle);
    var mailbox = Mailbox.of(client);
    EmailChangeIT.change(client, People.newHandle() + "@example.org");
    String change = mailbox.token(MAIL_ACTION_KIND_CHANGE_EMAIL_NEW);
    forgot(handle);

    reset(mailbox.token(MAIL_ACTION_KIND_RESET_PASSWORD), NEW_PASSWORD);

    assertThat(EmailChangeIT.confirm(change).code()).isEqualTo("token-invalid");
  }

  @Test
  void nothingIsSentWhereThereIsNoAccountAndNothingIsKept() {
    assertThat(forgot(People.newHandle()).status()).isEqualTo(202);

    await()
        .untilAsserted(
            () -> assertThat(Database.count("SELECT count(*) FROM reset_request")).isZero());
  }

  @Test
  void whatIsNoAddressIsSaidToBeNone() {
    var answer = new Client().post("/api/auth/password/forgot", Map.of("email", "nobody"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("email");
  }

  @Test
  void requestsAreThrottledByAddressedAndByClientAlikeWhetherThereIsAnAccountOrNot() {
    String known = People.newHandle();
    People.signedUp(known);
    for (String handle : new String[] {known, People.newHandle()}) {
      for (int i = 0; i < 5; i++) {
        assertThat(forgot(handle).status()).isEqualTo(202);
      }
      assertThat(forgot(handle).code()).isEqualTo("rate-limited");
    }
    var client = new Client();
    for (int i = 0; i < 30; i++) {
      assertThat(forgot(client, People.newHandle()).status()).isEqualTo(202);
    }
    assertThat(forgot(client, People.newHandle()).status()).isEqualTo(429);
  }

  static Client.Answer forgot(String handle) {
    return forgot(new Client(), handle);
  }

  static Client.Answer forgot(Client client, String handle) {
    return client.post("/api/auth/password/forgot", Map.of("email", handle + "@example.org"));
  }

  static Client.Answer reset(String token, String password) {
    return new Client()
        .post("/api/auth/password/reset", Map.of("token", token, "newPassword", password));
  }
}
