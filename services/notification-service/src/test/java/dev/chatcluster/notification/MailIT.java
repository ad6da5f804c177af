package dev.chatcluster.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatcluster.contracts.auth.v1.EmailChanged;
import dev.chatcluster.contracts.auth.v1.MailActionKind;
import dev.chatcluster.contracts.auth.v1.MailActionRequested;
import dev.chatcluster.contracts.auth.v1.PasswordChanged;
import dev.chatcluster.contracts.auth.v1.RevocationReason;
import dev.chatcluster.contracts.auth.v1.SessionsRevoked;
import dev.chatcluster.contracts.auth.v1.SignInFailuresRepeated;
import dev.chatcluster.contracts.auth.v1.SignedIn;
import dev.chatcluster.contracts.auth.v1.UserEvent;
import dev.chatcluster.notification.mail.application.Composer;
import dev.chatcluster.notification.mail.domain.Mail;
import dev.chatcluster.notification.mail.domain.MailRequest;
import dev.chatcluster.notification.mail.domain.Mailer;
import dev.chatcluster.service.id.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailIT {
  private final FakeMailchip mailchip = Service.MAILCHIP;

  @AfterEach
  void putTheClockBack() {
    Service.clock().setAhead(Duration.ZERO);
  }

  private FakeMailchip.Message await(Person person, String template) {
    Person.eventually(() -> !mailchip.to(person, template).isEmpty());
    return mailchip.to(person, template).getFirst();
  }

  private static void alert(Person person, UserEvent.Builder event) {
    Service.publish(event.setUserId(person.id().toString()));
  }

  private static String outcome(FakeMailchip.Message mail) {
    return Service.count(
                "SELECT count(*) FROM mail_request WHERE id = ?::uuid AND outcome = 'SENT'",
                mail.key())
            == 1
        ? "SENT"
        : "open";
  }

  @Test
  void aMailOfAuthServiceCarriesItsLinkAndNothingOfItIsKept() {
    Person ada = Person.registered();
    String action =
        Service.ACCOUNTS.action(
            ada, MailActionKind.MAIL_ACTION_KIND_VERIFY_EMAIL, "/verify#token=secret");
    alert(
        ada,
        UserEvent.newBuilder()
            .setMailActionRequested(MailActionRequested.newBuilder().setActionId(action)));
    FakeMailchip.Message mail = await(ada, "verify-email");
    assertThat(mail.data().path("link").asText())
        .isEqualTo(Service.ORIGIN + "/verify#token=secret");
    assertThat(mail.data().path("expiresAt").asText()).startsWith("2030-");
    assertThat(mail.body().path("locale").asText()).isEqualTo("de");
    assertThat(mail.body().path("priority").asText()).isEqualTo("high");
    assertThat(mail.body().has("unsubscribeUrl")).isFalse();
    assertThat(
            Service.count(
                "SELECT count(*) FROM mail_request r WHERE r::text LIKE '%secret%' OR r::text LIKE '%@people.test%'"))
        .isZero();
  }

  @Test
  void anActionThatWasUsedNeedsNoMail() {
    Person ada = Person.registered();
    alert(
        ada,
        UserEvent.newBuilder()
            .setMailActionRequested(
                MailActionRequested.newBuilder().setActionId(UUID.randomUUID().toString())));
    Person.eventually(
        () ->
            Service.count(
                    "SELECT count(*) FROM mail_request WHERE user_id = ? AND outcome = 'NOT_NEEDED'",
                    ada.id())
                == 1);
  }

  @Test
  void securityAlertsComeInTheCentreAndByMailWhateverIsPreferred() {
    Person ada = Person.registered();
    ada.prefer("{\"level\":\"nothing\",\"quietHours\":{\"from\":\"00:00\",\"to\":\"23:59\"}}");
    alert(
        ada,
        UserEvent.newBuilder()
            .setSignedIn(SignedIn.newBuilder().setDevice("Firefox on Linux").setNewDevice(true)));
    FakeMailchip.Message mail = await(ada, "security-alert");
    assertThat(mail.data().path("event").asText()).isEqualTo("new-sign-in");
    assertThat(mail.data().path("device").asText()).isEqualTo("Firefox on Linux");
    JsonNode shown = ada.notifications("security").getFirst();
    assertThat(shown.path("topic").asText()).isEqualTo("new-sign-in");
    assertThat(shown.path("device").asText()).isEqualTo("Firefox on Linux");
  }

  @Test
  void eachKindOfAlertIsTold() {
    Person ada = Person.registered();
    alert(ada, UserEvent.newBuilder().setPasswordChanged(PasswordChanged.newBuilder()));
    alert(ada, UserEvent.newBuilder().setEmailChanged(EmailChanged.newBuilder()));
    alert(
        ada,
        UserEvent.newBuilder()
            .setSignInFailuresRepeated(SignInFailuresRepeated.newBuilder().setFailures(9)));
    alert(ada, revoked(RevocationReason.REVOCATION_REASON_REFRESH_REUSED));
    alert(ada, revoked(RevocationReason.REVOCATION_REASON_LOGOUT));
    alert(ada, UserEvent.newBuilder().setSignedIn(SignedIn.newBuilder()));
    Person.eventually(() -> mailchip.to(ada, "security-alert").size() == 4);
    assertThat(ada.notifications("security"))
        .extracting(n -> n.path("topic").asText())
        .containsExactlyInAnyOrder(
            "password-changed", "email-changed", "repeated-failures", "session-revoked");
  }

  private static UserEvent.Builder revoked(RevocationReason reason) {
    return UserEvent.newBuilder()
        .setSessionsRevoked(
            SessionsRevoked.newBuilder()
                .addSessionIds(UUID.randomUUID().toString())
                .setReason(reason));
  }

  @Test
  void theSameEventTwiceIsOneMail() {
    Person ada = Person.registered();
    String eventId = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      alert(
          ada,
          UserEvent.newBuilder()
              .setEventId(eventId)
              .setPasswordChanged(PasswordChanged.newBuilder()));
    }
    alert(ada, UserEvent.newBuilder().setEmailChanged(EmailChanged.newBuilder()));
    Person.eventually(() -> ada.notifications("security").size() == 2);
    assertThat(Service.count("SELECT count(*) FROM mail_request WHERE user_id = ?", ada.id()))
        .isEqualTo(2);
  }

  @Test
  void anAddressThatWasNotVerifiedIsNotWrittenTo() {
    Person ada = Person.registered();
    Service.ACCOUNTS.unverified(ada.id());
    alert(ada, UserEvent.newBuilder().setPasswordChanged(PasswordChanged.newBuilder()));
    Person.eventually(
        () ->
            Service.count(
                    "SELECT count(*) FROM mail_request WHERE user_id = ? AND outcome = 'NOT_NEEDED'",
                    ada.id())
                == 1);
    assertThat(mailchip.to(ada, "security-alert")).isEmpty();
  }

  @Test
  void anAnswerThatIsLostMakesNoSecondMail() {
    Person ada = Person.registered();
    mailchip.loseAnswers(1);
    alert(ada, UserEvent.newBuilder().setPasswordChanged(PasswordChanged.newBuilder()));
    FakeMailchip.Message mail = await(ada, "security-alert");
    Service.clock().setAhead(Duration.ofSeconds(10));
    Person.eventually(() -> mailchip.postsOf(mail.key()) == 2);
    assertThat(mailchip.to(ada, "security-alert")).hasSize(1);
    mailchip.finish(mail, "sent");
    Service.clock().setAhead(Duration.ofSeconds(60));
    Person.eventually(() -> outcome(mail).equals("SENT"));
  }

  @Test
  void aDeathBetweenHandingOverAndWritingItDownMakesNoSecondMail() {
    Person ada = Person.registered();
    MailRequest request =
        MailRequest.security(
            Uuid7.next(Clock.systemUTC()),
            ada.id(),
            UUID.randomUUID().toString(),
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            "password-changed",
            null);
    // As a process leaves it that took the row, handed the mail over, and died.
    Service.change(
        """
        INSERT INTO mail_request (id, user_id, kind, source, created_at, at, topic, next_at, attempts)
        VALUES (?, ?, 'SECURITY', ?, ?, ?, ?, now() + interval '2 minutes', 1)""",
        request.id(),
        ada.id(),
        request.source(),
        request.createdAt(),
        request.at(),
        request.topic());
    Mail mail = Service.bean(Composer.class).compose(request).orElseThrow();
    var first = (Mailer.Posted.Taken) Service.bean(Mailer.class).post(request.id(), mail);
    Service.clock().setAhead(Duration.ofMinutes(3));
    Person.eventually(
        () ->
            Service.count(
                    "SELECT count(*) FROM mail_request WHERE id = ? AND mail_id = ?",
                    request.id(),
                    first.mailId())
                == 1);
    assertThat(mailchip.postsOf(request.id().toString())).isEqualTo(2);
    assertThat(mailchip.to(ada, "security-alert")).hasSize(1);
  }

  @Test
  void whatMailchipHasLostIsHandedOverAgain() {
    Person ada = Person.registered();
    alert(ada, UserEvent.newBuilder().setPasswordChanged(PasswordChanged.newBuilder()));
    FakeMailchip.Message mail = await(ada, "security-alert");
    Person.eventually(
        () ->
            Service.count(
                    "SELECT count(*) FROM mail_request WHERE id = ?::uuid AND mail_id IS NOT NULL",
                    mail.key())
                == 1);
    mailchip.forget(mail);
    Service.clock().setAhead(Duration.ofMinutes(1));
    FakeMailchip.Message again = await(ada, "security-alert");
    assertThat(again.key()).isEqualTo(mail.key());
    mailchip.finish(again, "failed");
    Service.clock().setAhead(Duration.ofMinutes(3));
    Person.eventually(
        () ->
            Service.count(
                    "SELECT count(*) FROM mail_request WHERE id = ?::uuid AND outcome = 'FAILED'",
                    mail.key())
                == 1);
  }

  @Test
  void whatNeverEndsIsGivenUp() {
    Person ada = Person.registered();
    alert(ada, UserEvent.newBuilder().setPasswordChanged(PasswordChanged.newBuilder()));
    FakeMailchip.Message mail = await(ada, "security-alert");
    Service.clock().setAhead(Duration.ofDays(3).plusMinutes(1));
    Person.eventually(
        () ->
            Service.count(
                    "SELECT count(*) FROM mail_request WHERE id = ?::uuid AND outcome = 'GIVEN_UP'",
                    mail.key())
                == 1);
  }
}
