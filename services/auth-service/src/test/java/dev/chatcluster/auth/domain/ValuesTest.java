package dev.chatcluster.auth.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  @ParameterizedTest
  @ValueSource(strings = {"abc", "a.b", "a_b-c.d", "123", "a2345678901234567890123456789012"})
  void handlesOfTheFormAreTaken(String handle) throws InvalidValueException {
    assertThat(Handle.parse(handle).value()).isEqualTo(handle);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "-ab", "ab.", "a b", "aéb", "a@b", "a\nb"})
  void otherHandlesAreNot(String handle) {
    assertThatThrownBy(() -> Handle.parse(handle)).isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "a@b.org, a@b.org",
    "' A.b+c@EXAMPLE.Org ', A.b+c@example.org",
    "x@bücher.example, x@xn--bcher-kva.example"
  })
  void addressesAreTidied(String typed, String expected) throws InvalidValueException {
    assertThat(EmailAddress.parse(typed).value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "@b.org",
        "a@",
        "a@b",
        "a b@c.org",
        "a@b..org",
        "a@b.org@c",
        "a,b@c.org",
        "a@-b.org"
      })
  void whatIsNoAddressIsRefused(String typed) {
    assertThatThrownBy(() -> EmailAddress.parse(typed)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aPasswordIsTheSameHoweverItsAccentsWereTyped() {
    assertThat(Password.given("cafe\u0301 cafe\u0301"))
        .isEqualTo(Password.given("caf\u00e9 caf\u00e9"));
  }

  @Test
  void lengthCountsCharactersAndNotTheirEncoding() throws InvalidValueException {
    String keys = "🔑🗝🔐🔓🔒🔏🧷📎🧲🪝";
    assertThat(Password.chosen(keys, null, null).value()).isEqualTo(keys);
    assertThatThrownBy(() -> Password.chosen("x1".repeat(65), null, null))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void secretsDoNotPrintThemselves() {
    assertThat(Password.given("a good long phrase").toString()).doesNotContain("good");
    assertThat(new RefreshToken("secret").toString()).doesNotContain("secret");
    assertThat(new Registration.Form("h", "e", "d", "p", "t", null, null).toString())
        .isEqualTo("Form[***]");
  }

  @Test
  void withoutAConfiguredTokenNothingMakesAnAdministrator() {
    assertThat(new AdminToken(Optional.empty()).matches("")).isFalse();
    assertThat(new AdminToken(Optional.of("sixteen letters!")).matches("sixteen letters!"))
        .isTrue();
    assertThatThrownBy(() -> new AdminToken(Optional.of("short")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', Firefox on Linux",
    "'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', Edge on Windows",
    "'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1', Safari on iPhone",
    "'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36', Chrome on Android",
    "curl/8.5.0, curl",
    "'', Unknown device"
  })
  void devicesAreNamedByTheirBrowser(String agent, String expected) {
    assertThat(Device.of(null, agent).name()).isEqualTo(expected);
  }

  @Test
  void headersAreMadeFitToShow() {
    assertThat(Device.of(null, "a\u0007b" + "x".repeat(500)).userAgent())
        .startsWith("a b")
        .hasSize(256);
  }
}
