package dev.chatcluster.notification.missed.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.notification.domain.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MissedRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final MissedRules RULES = new MissedRules(Limits.DEFAULT);

  private static Watched watched(long newest, long read, long mailed, @Nullable Instant mailedAt) {
    return new Watched(
        UUID.randomUUID(), UUID.randomUUID(), newest, read, mailed, mailedAt, false, true);
  }

  @Test
  void whatIsUnreadIsMailed() {
    assertThat(RULES.decide(watched(9, 4, 0, null), false, null, NOW))
        .isEqualTo(new MissedRules.Decision.Mail(4, 9));
  }

  @Test
  void onlyNewerMessagesAreMailedAgainAndNotTooSoon() {
    Instant anHourAgo = NOW.minus(Duration.ofHours(1));
    assertThat(RULES.decide(watched(9, 4, 9, anHourAgo), false, null, NOW))
        .isEqualTo(new MissedRules.Decision.Drop());
    assertThat(RULES.decide(watched(9, 4, 7, anHourAgo), false, null, NOW))
        .isEqualTo(new MissedRules.Decision.LookAgain(NOW.plus(Duration.ofHours(3))));
    assertThat(RULES.decide(watched(9, 4, 7, NOW.minus(Duration.ofHours(4))), false, null, NOW))
        .isEqualTo(new MissedRules.Decision.Mail(7, 9));
  }

  @Test
  void readSilencedOrUnwantedIsDropped() {
    var drop = new MissedRules.Decision.Drop();
    assertThat(RULES.decide(watched(9, 9, 0, null), false, null, NOW)).isEqualTo(drop);
    UUID id = UUID.randomUUID();
    assertThat(RULES.decide(new Watched(id, id, 9, 0, 0, null, true, true), false, null, NOW))
        .isEqualTo(drop);
    assertThat(RULES.decide(new Watched(id, id, 9, 0, 0, null, false, false), false, null, NOW))
        .isEqualTo(drop);
  }

  @Test
  void whoIsThereAndWhoSleepsIsLookedAtLater() {
    assertThat(RULES.decide(watched(9, 4, 0, null), true, null, NOW))
        .isEqualTo(new MissedRules.Decision.LookAgain(NOW.plus(Duration.ofMinutes(15))));
    Instant morning = NOW.plus(Duration.ofHours(9));
    assertThat(RULES.decide(watched(9, 4, 0, null), false, morning, NOW))
        .isEqualTo(new MissedRules.Decision.LookAgain(morning));
  }
}
