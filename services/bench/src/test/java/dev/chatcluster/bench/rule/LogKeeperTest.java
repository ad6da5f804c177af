package dev.chatcluster.bench.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.bench.rule.LogKeeper.Question;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogKeeperTest {
  private final ManualTimers timers = new ManualTimers();
  private final List<Question> asked = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private boolean online = true;
  private final LogKeeper<String> keeper = new LogKeeper<>(this::ask, shown::add, timers);

  private boolean ask(List<Question> questions) {
    if (online) {
      asked.addAll(questions);
    }
    return online;
  }

  @BeforeEach
  void followOneConversation() {
    keeper.follow("a", 10);
  }

  @Test
  void aGapIsAskedForOnceUntilItIsAnswered() {
    keeper.take("a", 12, "twelve");
    keeper.take("a", 13, "thirteen");
    assertThat(asked).containsExactly(new Question("a", 10));
    keeper.take("a", 11, "eleven");
    keeper.syncDone("a", false);
    assertThat(shown).containsExactly("eleven", "twelve", "thirteen");
    assertThat(asked).hasSize(1);
  }

  @Test
  void anAnswerThatLeavesAGapIsAskedForAgain() {
    keeper.take("a", 12, "twelve");
    keeper.syncDone("a", false);
    assertThat(asked).containsExactly(new Question("a", 10), new Question("a", 10));
  }

  @Test
  void moreIsAskedForFromWhereTheAnswerEnded() {
    keeper.connected();
    keeper.take("a", 11, "eleven");
    keeper.syncDone("a", true);
    assertThat(asked).containsExactly(new Question("a", 10), new Question("a", 11));
  }

  @Test
  void aQuestionWithoutAnAnswerIsRepeated() {
    keeper.take("a", 12, "twelve");
    timers.pass(LogKeeper.ANSWER_WITHIN_MS);
    assertThat(asked).hasSize(2);
  }

  @Test
  void everyConversationIsAskedForAtEachConnection() {
    for (int i = 0; i < LogKeeper.QUESTIONS_AT_ONCE; i++) {
      keeper.follow("more-" + i, i);
    }
    keeper.connected();
    keeper.disconnected();
    keeper.connected();
    assertThat(asked).hasSize(2 * (LogKeeper.QUESTIONS_AT_ONCE + 1));
  }

  @Test
  void nothingIsOutstandingWhenTheQuestionCouldNotLeave() {
    online = false;
    keeper.take("a", 12, "twelve");
    online = true;
    keeper.connected();
    assertThat(asked).containsExactly(new Question("a", 10));
  }

  @Test
  void aConversationThatIsNotFollowedIsLeftAlone() {
    keeper.take("b", 1, "one");
    assertThat(shown).isEmpty();
    assertThat(asked).isEmpty();
  }
}
