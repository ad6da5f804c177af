package dev.chatcluster.bench.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadMarksTest {
  private final ManualTimers timers = new ManualTimers();
  private final List<String> sent = new ArrayList<>();
  private final ReadMarks marks = new ReadMarks((id, seq) -> sent.add(id + seq), timers);

  @Test
  void aConversationIsToldAboutAtMostOnceASecondWithTheNewestMark() {
    marks.read("a", 1);
    marks.read("a", 2);
    marks.read("a", 3);
    marks.read("b", 9);
    assertThat(sent).containsExactly("a1", "b9");
    timers.pass(ReadMarks.EVERY_MS);
    assertThat(sent).containsExactly("a1", "b9", "a3");
    timers.pass(10 * ReadMarks.EVERY_MS);
    assertThat(sent).hasSize(3);
  }

  @Test
  void aNewConnectionHearsTheMarkAgain() {
    marks.read("a", 4);
    timers.pass(ReadMarks.EVERY_MS);
    marks.connected();
    assertThat(sent).containsExactly("a4", "a4");
  }
}
