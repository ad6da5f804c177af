package dev.chatcluster.chat.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final Limits LIMITS = Limits.STANDARD;

  @Test
  void contentIsKeptAsItWasWritten() {
    String text = "  two\n lines \t\uD83D\uDE80 ";
    assertThat(Texts.content(text, LIMITS)).isEqualTo(text);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", " ", "\n\t ", "a\0b", "half \uD83D of a character", "\uDE80", "\uD83D"})
  void contentShowsSomethingThatCanBeStored(@Nullable String text) {
    assertThatThrownBy(() -> Texts.content(text, LIMITS)).isInstanceOf(ChatException.Invalid.class);
  }

  @Test
  void contentIsCountedInCharactersNotInUnitsOfMemory() {
    assertThat(Texts.content("\uD83D\uDE80".repeat(8000), LIMITS)).hasSize(16_000);
    assertThatThrownBy(() -> Texts.content("x".repeat(8001), LIMITS))
        .isInstanceOf(ChatException.Invalid.class);
  }

  @Test
  void groupNamesAreStripped() {
    assertThat(Texts.groupName("  The  crew ", LIMITS)).isEqualTo("The  crew");
    assertThat(Texts.groupName("x".repeat(80), LIMITS)).hasSize(80);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "two\nlines", "a\0b", "\uD83D"})
  void groupNamesAreOneVisibleLine(@Nullable String name) {
    assertThatThrownBy(() -> Texts.groupName(name, LIMITS))
        .isInstanceOf(ChatException.Invalid.class);
  }

  @Test
  void groupNamesHaveALimit() {
    assertThatThrownBy(() -> Texts.groupName("x".repeat(81), LIMITS))
        .isInstanceOf(ChatException.Invalid.class);
  }

  @Test
  void photosAreHttpsAddressesOrNone() {
    assertThat(Texts.photoUrl(null, LIMITS)).isNull();
    assertThat(Texts.photoUrl("", LIMITS)).isNull();
    assertThat(Texts.photoUrl("https://img.example/a.png?x=1", LIMITS))
        .isEqualTo("https://img.example/a.png?x=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://img.example/a.png",
        "javascript:alert(1)",
        "data:image/png;base64,AAAA",
        "//img.example/a.png",
        "https:///a.png",
        "https://img example/a.png",
        "a.png"
      })
  void otherAddressesAreRefused(String url) {
    assertThatThrownBy(() -> Texts.photoUrl(url, LIMITS)).isInstanceOf(ChatException.Invalid.class);
  }

  @Test
  void photoAddressesHaveALimit() {
    String url = "https://img.example/" + "x".repeat(480);
    assertThat(Texts.photoUrl(url, LIMITS)).isEqualTo(url);
    assertThatThrownBy(() -> Texts.photoUrl(url + "x", LIMITS))
        .isInstanceOf(ChatException.Invalid.class);
  }
}
