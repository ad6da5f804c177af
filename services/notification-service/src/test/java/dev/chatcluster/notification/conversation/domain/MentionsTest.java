package dev.chatcluster.notification.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {
  @ParameterizedTest
  @CsvSource({
    "@ada,ada",
    "hi @Ada!,ada",
    "(@ada.l),ada.l",
    "@ada.,ada",
    "@ada's,ada",
    "'@ada, @bob',ada+bob",
    "mail a@ada.de,",
    "@@ada,",
    "@x,",
    "foo_@ada,",
    "ä@ada,",
    "no one,",
  })
  void handlesAreFoundWhereAPersonWouldSeeThem(String text, @Nullable String handles) {
    Set<String> expected = handles == null ? Set.of() : Set.of(handles.split("\\+"));
    assertThat(Mentions.in(text)).isEqualTo(expected);
  }
}
