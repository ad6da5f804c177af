package dev.chatcluster.auth;

import static dev.chatcluster.contracts.auth.v1.MailActionKind.MAIL_ACTION_KIND_VERIFY_EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatcluster.contracts.auth.v1.UserEvent;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailVerificationIT {
  private static final String SEND = "/api/auth/email/verification";

  @Test
  void signingUpSendsAMailWhoseLinkVerifiesOnce() {
    String handle = People.newHandle();
    var client = People.signedUp(handle);
    assertThat(me(client).get("emailVerified").asBoolean()).isFalse();

    var letter = Mailbox.of(client).first(MAIL_ACTION_KIND_VERIFY_EMAIL);

    assertThat(letter.getKind()).isEqualTo(MAIL_ACTION_KIND_VERIFY_EMAIL);
    assertThat(letter.getEmail()).isEqualTo(handle + "@example.org");
    assertThat(letter.getDisplayName()).isEqualTo("Person " + handle);
    assertThat(letter.getPath()).matches("/verify#token=[A-Za-z0-9_-]{43}");
    assertThat(Duration.ofMillis(letter.getExpiresAtMs() - MovableClock.ofService().millis()))
        .isBetween(Duration.ofHours(23), Duration.ofHours(24));

    String token = Mailbox.of(client).token(MAIL_ACTION_KIND_VERIFY_EMAIL);
    assertThat(verify(token).status()).isEqualTo(204);

    assertThat(me(client).get("emailVerified").asBoolean()).isTrue();
    assertThat(verify(token).code()).isEqualTo("token-invalid");
    assertThat(client.post(SEND, null).code()).isEqualTo("already-verified");
    try (var events = new UserEventsOnKafka()) {
      events.await(People.id(client), UserEvent::hasEmailVerified);
    }
  }

  @Test
  void aLinkIsOfNoUseAfterADayAndNobodyIsSentIt() {
    var mailbox = Mailbox.of(People.signedUp());
    String action = mailbox.ids(MAIL_ACTION_KIND_VERIFY_EMAIL, 1).getFirst();
    String token = mailbox.token(MAIL_ACTION_KIND_VERIFY_EMAIL);

    MovableClock.ofService().moveBy(Duration.ofHours(24));

    assertThat(verify(token).code()).isEqualTo("token-invalid");
    assertThatThrownBy(() -> mailbox.letter(action)).hasMessageContaining("NOT_FOUND");
  }

  @Test
  void aNewerLinkReplacesTheOlder() {
    var client = People.signedUp();
    var mailbox = Mailbox.of(client);
    String first = mailbox.token(MAIL_ACTION_KIND_VERIFY_EMAIL);
    assertThat(client.post(SEND, null).status()).isEqualTo(202);
    String second = mailbox.token(MAIL_ACTION_KIND_VERIFY_EMAIL, 2);

    assertThat(verify(first).code()).isEqualTo("token-invalid");
    String replaced = mailbox.ids(MAIL_ACTION_KIND_VERIFY_EMAIL, 2).getFirst();
    assertThatThrownBy(() -> mailbox.letter(replaced)).hasMessageContaining("NOT_FOUND");
    assertThat(verify(second).status()).isEqualTo(204);
  }

  @Test
  void theMailIsSentAgainFiveTimesAnHour() {
    var client = People.signedUp();
    for (int i = 0; i < 5; i++) {
      assertThat(client.post(SEND, null).status()).isEqualTo(202);
    }

    var answer = client.post(SEND, null);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(Integer.parseInt(answer.header("Retry-After").orElseThrow())).isBetween(1, 720);
  }

  @Test
  void manyWhoAskAtOnceLeaveOneLinkThatWorks() throws Exception {
    var client = People.signedUp();
    Many.statuses(4, () -> client.post(SEND, null));

    assertThat(
            Database.count(
                "SELECT count(*) FROM mail_action WHERE account_id = ? AND used_at IS NULL"
                    + " AND replaced_at IS NULL",
                People.id(client)))
        .isEqualTo(1);
  }

  @Test
  void ofTenUsesAtOnceOneWins() {
    String token = Mailbox.of(People.signedUp()).token(MAIL_ACTION_KIND_VERIFY_EMAIL);

    assertThat(Many.statuses(10, () -> verify(token))).containsOnlyOnce(204).containsOnly(204, 400);
  }

  @Test
  void theSecretStandsInNoTable() throws Exception {
    var client = People.signedUp();
    String token = Mailbox.of(client).token(MAIL_ACTION_KIND_VERIFY_EMAIL);
    assertThat(
            Database.count(
                "SELECT count(*) FROM mail_action WHERE mail_action::text LIKE '%' || ? || '%'",
                token))
        .isZero();
  }

  @Test
  void whatIsNoSecretIsRefusedLikeAWrongOne() {
    for (Object token : new Object[] {"", "x", "A".repeat(43), "' OR 1=1 --"}) {
      assertThat(verify(token).code()).isEqualTo("token-invalid");
    }
    assertThat(new Client().post("/api/auth/email/verify", "{}").code()).isEqualTo("token-invalid");
  }

  @Test
  void guessingIsThrottledByClient() {
    var client = new Client();
    var guess = Map.of("token", "A".repeat(43));
    int refused = 0;
    for (int i = 0; i < 120; i++) { // 60 at once, and one a second more
      refused += client.post("/api/auth/email/verify", guess).status() == 429 ? 1 : 0;
    }
    assertThat(refused).isBetween(1, 60);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      textBlock =
          """
          de   | none                    | de
          en   | de                      | en
          none | de-AT,de;q=0.9,en;q=0.8 | de
          none | fr, en;q=0.5            | en
          none | fr                      | en
          none | de;q=0                  | en
          none | ;;;                     | en
          none | none                    | en
          """)
  void mailsAreInThePersonsLanguage(String locale, String acceptLanguage, String expected) {
    var client = new Client().with("Accept-Language", acceptLanguage);
    var form = People.form(People.newHandle());
    form.put("locale", locale);
    assertThat(client.post("/api/auth/register", form).status()).isEqualTo(201);

    assertThat(me(client).get("locale").asText()).isEqualTo(expected);
    assertThat(Mailbox.of(client).first(MAIL_ACTION_KIND_VERIFY_EMAIL).getLocale())
        .isEqualTo(expected);
  }

  @Test
  void theLanguageCanBeChanged() {
    var client = People.signedUp();

    var answer = client.patch("/api/auth/me", Map.of("locale", "de"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("locale").asText()).isEqualTo("de");
    assertThat(me(client).get("locale").asText()).isEqualTo("de");
    var wrong = client.patch("/api/auth/me", Map.of("locale", "fr"));
    assertThat(wrong.body().at("/errors/0/field").asText()).isEqualTo("locale");
  }

  static com.fasterxml.jackson.databind.JsonNode me(Client client) {
    return client.get("/api/auth/me").body();
  }

  private static Client.Answer verify(Object token) {
    return new Client().post("/api/auth/email/verify", Map.of("token", token));
  }
}
