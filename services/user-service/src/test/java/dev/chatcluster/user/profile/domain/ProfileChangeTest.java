package dev.chatcluster.user.profile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatcluster.user.domain.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileChangeTest {
  @Test
  void lengthsCountCharactersAndNotTheirHalves() {
    String longest = "🚀".repeat(ProfileChange.MAX_NAME);
    assertThat(new ProfileChange(longest, null, null, null).displayName()).isEqualTo(longest);
    assertThatThrownBy(() -> new ProfileChange(longest + "x", null, null, null))
        .isInstanceOf(UserException.Invalid.class);
  }

  @Test
  void spaceAroundANameIsDropped() {
    assertThat(new ProfileChange("  Ada ", null, null, null).displayName()).isEqualTo("Ada");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "a\nb", "a\u0000b", "a\u202Eb", "a\u2066b", "a\u2028b", "\uD83D"})
  void aNameIsOneReadableLine(String name) {
    assertThatThrownBy(() -> new ProfileChange(name, null, null, null))
        .isInstanceOf(UserException.Invalid.class)
        .extracting(e -> ((UserException.Invalid) e).field())
        .isEqualTo("displayName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u202Eb", "\uDE80"})
  void anAboutIsReadable(String about) {
    assertThatThrownBy(() -> new ProfileChange(null, about, null, null))
        .isInstanceOf(UserException.Invalid.class);
  }

  @Test
  void anAboutMayHaveLinesAndMayBeEmpty() {
    assertThat(new ProfileChange(null, "one\ntwo", null, null).about()).isEqualTo("one\ntwo");
    assertThat(new ProfileChange(null, "", null, null).about()).isEmpty();
  }
}
