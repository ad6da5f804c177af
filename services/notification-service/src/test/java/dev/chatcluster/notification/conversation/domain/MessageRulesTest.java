package dev.chatcluster.notification.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.notification.preference.domain.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final UUID GROUP = UUID.randomUUID();
  private static final UUID ADA = UUID.randomUUID();
  private static final UUID BOB = UUID.randomUUID();

  private static MemberSettings bob(Level level, @Nullable Instant mutedUntil) {
    return new MemberSettings(GROUP, BOB, "bob", 1, 0, level, mutedUntil, true, true);
  }

  private static ChatEvent.MessageCreated message(long seq, String text) {
    return new ChatEvent.MessageCreated(GROUP, seq, NOW, UUID.randomUUID(), ADA, text);
  }

  private static Outcome apply(MemberSettings member, boolean online, String... texts) {
    List<ChatEvent.MessageCreated> messages = new ArrayList<>();
    for (String text : texts) {
      messages.add(message(2 + messages.size(), text));
    }
    return apply(member, online, messages);
  }

  private static Outcome apply(
      MemberSettings member, boolean online, List<ChatEvent.MessageCreated> messages) {
    var ada = new MemberSettings(GROUP, ADA, "ada", 1, 0, Level.ALL, null, true, true);
    return new MessageRules(
            NOW, Duration.ofDays(1), Map.of(GROUP, List.of(ada, member)), id -> online)
        .apply(messages);
  }

  private static void assertSilent(Outcome outcome) {
    assertThat(outcome.mentions()).isEmpty();
    assertThat(outcome.missed()).isEmpty();
    assertThat(outcome.pushed()).isEmpty();
    assertThat(outcome.mailed()).isEmpty();
  }

  @Test
  void messagesGatherAndAMentionStandsByItself() {
    Outcome outcome = apply(bob(Level.ALL, null), false, "one", "two @bob", "three");
    assertThat(outcome.mentions()).extracting(g -> g.newest().seq()).containsExactly(3L);
    assertThat(outcome.missed()).extracting(Outcome.Gathered::count).containsExactly(2);
    assertThat(outcome.pushed()).extracting(Outcome.Gathered::count).containsExactly(3);
    assertThat(outcome.pushed().getFirst().mention()).isTrue();
    assertThat(outcome.mailed()).extracting(g -> g.newest().seq()).containsExactly(2L);
  }

  @Test
  void whoIsThereMissesNothingButIsMentioned() {
    Outcome outcome = apply(bob(Level.ALL, null), true, "one", "@bob");
    assertThat(outcome.missed()).isEmpty();
    assertThat(outcome.mentions()).hasSize(1);
  }

  @Test
  void levelsAreHonoured() {
    assertThat(apply(bob(Level.MENTIONS, null), false, "one", "@bob").pushed())
        .extracting(Outcome.Gathered::count)
        .containsExactly(1);
    assertSilent(apply(bob(Level.MENTIONS, null), false, "one"));
    assertSilent(apply(bob(Level.NOTHING, null), false, "@bob"));
  }

  @Test
  void aMutedConversationSendsNothingUntilItIsOver() {
    assertSilent(apply(bob(Level.ALL, NOW.plusSeconds(1)), false, "@bob"));
    assertThat(apply(bob(Level.ALL, NOW), false, "@bob").mentions()).hasSize(1);
  }

  @Test
  void whatIsOldIsToldToNobody() {
    var old =
        new ChatEvent.MessageCreated(
            GROUP, 2, NOW.minus(Duration.ofHours(25)), UUID.randomUUID(), ADA, "@bob");
    assertSilent(apply(bob(Level.ALL, null), false, List.of(old)));
  }

  @Test
  void whatWasSaidBeforeOneJoinedOrWasReadIsNoNews() {
    var joinedLater = new MemberSettings(GROUP, BOB, "bob", 5, 0, Level.ALL, null, true, true);
    assertSilent(apply(joinedLater, false, "@bob"));
    var read = new MemberSettings(GROUP, BOB, "bob", 1, 2, Level.ALL, null, true, true);
    assertSilent(apply(read, false, "@bob"));
  }
}
