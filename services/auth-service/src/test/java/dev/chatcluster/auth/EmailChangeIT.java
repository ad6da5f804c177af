package dev.chatcluster.auth;

import static dev.chatcluster.contracts.auth.v1.MailActionKind.MAIL_ACTION_KIND_ACCOUNT_EXISTS;
import static dev.chatcluster.contracts.auth.v1.MailActionKind.MAIL_ACTION_KIND_CHANGE_EMAIL_NEW;
import static dev.chatcluster.contracts.auth.v1.MailActionKind.MAIL_ACTION_KIND_CHANGE_EMAIL_OLD;
import static dev.chatcluster.contracts.auth.v1.MailActionKind.MAIL_ACTION_KIND_EMAIL_CHANGED;
import static dev.chatcluster.contracts.auth.v1.MailActionKind.MAIL_ACTION_KIND_VERIFY_EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatcluster.contracts.auth.v1.MailActionKind;
import dev.chatcluster.contracts.auth.v1.UserEvent;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmailChangeIT {
  private final String handle = People.newHandle();
  private final Client client = People.signedUp(handle);
  private final Mailbox mailbox = Mailbox.of(client);
  private final String wanted = People.newHandle() + "@new.example.org";

  @BeforeEach
  void theAddressIsConfirmed() {
    assertThat(verify(mailbox.token(MAIL_ACTION_KIND_VERIFY_EMAIL)).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @EnumSource(
      value = MailActionKind.class,
      names = {"MAIL_ACTION_KIND_CHANGE_EMAIL_OLD", "MAIL_ACTION_KIND_CHANGE_EMAIL_NEW"})
  void bothMailboxesMustAgreeInWhicheverOrder(MailActionKind first) {
    boolean oldFirst = first == MAIL_ACTION_KIND_CHANGE_EMAIL_OLD;
    assertThat(change(client, wanted).status()).isEqualTo(202);
    assertThat(pendingEmail()).isEqualTo(wanted);
    assertThat(mailbox.first(MAIL_ACTION_KIND_CHANGE_EMAIL_OLD).getEmail())
        .isEqualTo(handle + "@example.org");
    assertThat(mailbox.first(MAIL_ACTION_KIND_CHANGE_EMAIL_NEW).getEmail()).isEqualTo(wanted);
    assertThat(mailbox.first(first).getPath()).startsWith("/confirm-email#token=");
    String last =
        mailbox.token(
            oldFirst ? MAIL_ACTION_KIND_CHANGE_EMAIL_NEW : MAIL_ACTION_KIND_CHANGE_EMAIL_OLD);
    String firstToken = mailbox.token(first);

    var half = confirm(firstToken);

    assertThat(half.body().get("state").asText()).isEqualTo("waiting");
    assertThat(half.body().get("waitingFor").asText()).isEqualTo(oldFirst ? "new" : "old");
    assertThat(email()).isEqualTo(handle + "@example.org");
    assertThat(confirm(firstToken).code()).isEqualTo("token-invalid");

    var whole = confirm(last);

    assertThat(whole.body().get("state").asText()).isEqualTo("changed");
    assertThat(whole.body().get("waitingFor").isNull()).isTrue();
    assertThat(email()).isEqualTo(wanted);
    assertThat(pendingEmail()).isEqualTo("null");
    assertThat(EmailVerificationIT.me(client).get("emailVerified").asBoolean()).isTrue();
    assertThat(AccountIT.login(wanted, People.PASSWORD).status()).isEqualTo(200);
    try (var events = new UserEventsOnKafka()) {
      events.await(People.id(client), UserEvent::hasEmailChanged);
    }
  }

  @Test
  void whoMistypedTheirAddressNeedsOnlyTheRightMailbox() {
    var mistyped = People.signedUp();
    var letters = Mailbox.of(mistyped);
    String verification = letters.token(MAIL_ACTION_KIND_VERIFY_EMAIL);
    change(mistyped, wanted);

    var answer = confirm(letters.token(MAIL_ACTION_KIND_CHANGE_EMAIL_NEW));

    assertThat(answer.body().get("state").asText()).isEqualTo("changed");
    assertThat(EmailVerificationIT.me(mistyped).get("email").asText()).isEqualTo(wanted);
    assertThat(letters.ids(MAIL_ACTION_KIND_CHANGE_EMAIL_OLD, 0)).isEmpty();
    // A link in the wrong mailbox opens nothing any more.
    assertThat(verify(verification).status()).isEqualTo(400);
  }

  @Test
  void theOldAddressIsToldAndForgottenAfterAWeek() throws Exception {
    change(client, wanted);
    confirm(mailbox.token(MAIL_ACTION_KIND_CHANGE_EMAIL_OLD));
    confirm(mailbox.token(MAIL_ACTION_KIND_CHANGE_EMAIL_NEW));

    var letter = mailbox.first(MAIL_ACTION_KIND_EMAIL_CHANGED);

    assertThat(letter.getEmail()).isEqualTo(handle + "@example.org");
    assertThat(letter.getPath()).isEmpty();
    assertThat(letter.getExpiresAtMs()).isZero();
    String id = mailbox.ids(MAIL_ACTION_KIND_EMAIL_CHANGED, 1).getFirst();
    MovableClock.ofService().moveBy(Duration.ofDays(7));
    assertThatThrownBy(() -> mailbox.letter(id)).hasMessageContaining("NOT_FOUND");
    CleaningIT.clean();
    assertThat(
            Database.count(
                "SELECT count(*) FROM mail_action WHERE account_id = ?", People.id(client)))
        .isZero();
  }

  @Test
  void whetherAnAddressIsTakenIsToldOnlyToItsHolder() {
    String holder = People.newHandle();
    var holdersMailbox = Mailbox.of(People.signedUp(holder));

    var answer = change(client, holder.toUpperCase(java.util.Locale.ROOT) + "@example.org");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(pendingEmail()).isEqualToIgnoringCase(holder + "@example.org");
    var letter = holdersMailbox.first(MAIL_ACTION_KIND_ACCOUNT_EXISTS);
    assertThat(letter.getEmail()).isEqualTo(holder + "@example.org");
    assertThat(letter.getDisplayName()).isEqualTo("Person " + holder);
    assertThat(letter.getPath()).isEmpty();
    var half = confirm(mailbox.token(MAIL_ACTION_KIND_CHANGE_EMAIL_OLD));
    assertThat(half.body().get("waitingFor").asText()).isEqualTo("new");
  }

  @Test
  void anAddressThatAnotherGotMeanwhileIsNotTakenFromThem() {
    change(client, wanted);
    var form = People.form(People.newHandle());
    form.put("email", wanted);
    assertThat(new Client().post("/api/auth/register", form).status()).isEqualTo(201);
    confirm(mailbox.token(MAIL_ACTION_KIND_CHANGE_EMAIL_OLD));

    String token = mailbox.token(MAIL_ACTION_KIND_CHANGE_EMAIL_NEW);
    var answer = confirm(token);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("email-taken");
    assertThat(email()).isEqualTo(handle + "@example.org");
    assertThat(pendingEmail()).isEqualTo("null");
    assertThat(confirm(token).code()).isEqualTo("token-invalid");
  }

  @Test
  void twoWhoWantEachOthersAddressDoNotWaitForEachOther() throws Exception {
    for (int i = 0; i < 4; i++) {
      String left = People.newHandle();
      String right = People.newHandle();
      var leftClient = People.signedUp(left);
      var rightClient = People.signedUp(right);
      var turn = new java.util.concurrent.atomic.AtomicInteger();

      var statuses =
          Many.statuses(
              4,
              () ->
                  turn.getAndIncrement() % 2 == 0
                      ? change(leftClient, right + "@example.org")
                      : change(rightClient, left + "@example.org"));

      assertThat(statuses).containsOnly(202);
    }
  }

  @Test
  void aNewerChangeReplacesTheOlder() {
    change(client, wanted);
    String old = mailbox.token(MAIL_ACTION_KIND_CHANGE_EMAIL_OLD);
    String fresh = mailbox.token(MAIL_ACTION_KIND_CHANGE_EMAIL_NEW);
    confirm(old);

    change(client, "second-" + wanted);

    assertThat(pendingEmail()).isEqualTo("second-" + wanted);
    assertThat(confirm(fresh).code()).isEqualTo("token-invalid");
    // What was agreed to before was another change.
    var half = confirm(mailbox.token(MAIL_ACTION_KIND_CHANGE_EMAIL_NEW, 2));
    assertThat(half.body().get("waitingFor").asText()).isEqualTo("old");
  }

  @Test
  void aChangeCanBeGivenUp() {
    change(client, wanted);
    String token = mailbox.token(MAIL_ACTION_KIND_CHANGE_EMAIL_NEW);

    assertThat(client.delete("/api/auth/email/change").status()).isEqualTo(204);

    assertThat(pendingEmail()).isEqualTo("null");
    assertThat(confirm(token).code()).isEqualTo("token-invalid");
    assertThat(client.delete("/api/auth/email/change").status()).isEqualTo(204);
  }

  @Test
  void ofTenUsesAtOnceOneWinsAndBothMailboxesAtOnceChange() {
    change(client, wanted);
    String old = mailbox.token(MAIL_ACTION_KIND_CHANGE_EMAIL_OLD);
    String fresh = mailbox.token(MAIL_ACTION_KIND_CHANGE_EMAIL_NEW);
    var turn = new java.util.concurrent.atomic.AtomicInteger();

    var statuses = Many.statuses(10, () -> confirm(turn.getAndIncrement() % 2 == 0 ? old : fresh));

    assertThat(statuses.stream().filter(status -> status == 200)).hasSize(2);
    assertThat(statuses).containsOnly(200, 400);
    assertThat(email()).isEqualTo(wanted);
  }

  @Test
  void aPendingChangeEndsAfterADay() {
    change(client, wanted);
    String token = mailbox.token(MAIL_ACTION_KIND_CHANGE_EMAIL_NEW);

    MovableClock.ofService().moveBy(Duration.ofHours(25));

    client.post("/api/auth/refresh", null);
    assertThat(pendingEmail()).isEqualTo("null");
    assertThat(confirm(token).code()).isEqualTo("token-invalid");
  }

  @Test
  void thePasswordIsNeededAndAnAddressThatIsAnother() {
    var wrong =
        client.put("/api/auth/email", Map.of("email", wanted, "password", "not the password"));
    assertThat(wrong.status()).isEqualTo(403);
    assertThat(wrong.code()).isEqualTo("wrong-password");
    var own = change(client, handle.toUpperCase(java.util.Locale.ROOT) + "@EXAMPLE.org");
    assertThat(own.body().at("/errors/0/field").asText()).isEqualTo("email");
    assertThat(change(client, "nonsense").status()).isEqualTo(400);
  }

  @Test
  void anAddressIsNotFloodedByManyAccounts() {
    for (int i = 0; i < 5; i++) {
      assertThat(change(People.signedUp(), wanted).status()).isEqualTo(202);
    }
    assertThat(change(client, wanted).status()).isEqualTo(429);
    assertThat(pendingEmail()).isEqualTo("null");
  }

  private String email() {
    return EmailVerificationIT.me(client).get("email").asText();
  }

  private String pendingEmail() {
    return EmailVerificationIT.me(client).get("pendingEmail").asText();
  }

  private static Client.Answer verify(String token) {
    return new Client().post("/api/auth/email/verify", Map.of("token", token));
  }

  static Client.Answer change(Client client, String email) {
    return client.put("/api/auth/email", Map.of("email", email, "password", People.PASSWORD));
  }

  static Client.Answer confirm(String token) {
    return new Client().post("/api/auth/email/confirm", Map.of("token", token));
  }
}
