package dev.chatcluster.user.profile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatcluster.user.domain.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {
  @ParameterizedTest
  @CsvSource({
    "Ada Lovelace, ' ada lovelace'",
    "Jürgen Müller, ' jurgen muller'",
    "Strauß, ' strauss'",
    "Anna-Lena O'Neill, ' anna lena o neill'",
    "ＡＤＡ, ' ada'",
    "李小龍, ' 李小龍'",
    "'...', ''",
  })
  void namesAreSearchedAsPlainWords(String name, String searched) {
    assertThat(Text.searchable(name)).isEqualTo(searched);
  }

  @Test
  void aHandleMayBeTypedWithItsSign() {
    assertThat(SearchQuery.of(" @Ada.L ").handle()).isEqualTo("ada.l");
  }

  @Test
  void veryShortQueriesFindBeginningsOnly() {
    assertThat(SearchQuery.of("ad").isFuzzy()).isFalse();
    assertThat(SearchQuery.of("ada").isFuzzy()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "@", "a\u0000b", "a\nb"})
  void aQueryHasSomethingToLookFor(String typed) {
    assertThatThrownBy(() -> SearchQuery.of(typed)).isInstanceOf(UserException.Invalid.class);
  }

  @Test
  void aQueryIsNoLongerThanANameCanBe() {
    assertThat(SearchQuery.of("a".repeat(64)).handle()).hasSize(64);
    assertThatThrownBy(() -> SearchQuery.of("a".repeat(65)))
        .isInstanceOf(UserException.Invalid.class);
  }
}
