package dev.chatcluster.auth.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyScheduleTest {
  private record Key(String kid, Instant activatesAt) implements KeySchedule.Activated {}

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private final KeySchedule schedule =
      new KeySchedule(Duration.ofDays(30), Duration.ofDays(1), Duration.ofHours(1));

  @Test
  void theFirstKeySignsAtOnce() {
    assertThat(schedule.nextActivation(List.of(), NOW)).contains(NOW);
  }

  @Test
  void theNextKeyIsMadeADayAheadAndOnlyOnce() {
    Key first = key("a", Duration.ZERO);
    assertThat(schedule.nextActivation(List.of(first), after(Duration.ofDays(28)))).isEmpty();
    assertThat(schedule.nextActivation(List.of(first), after(Duration.ofDays(29))))
        .contains(after(Duration.ofDays(30)));
    Key second = key("b", Duration.ofDays(30));
    assertThat(schedule.nextActivation(List.of(first, second), after(Duration.ofDays(29))))
        .isEmpty();
  }

  @Test
  void anOverdueKeyIsStillPublishedForItsLead() {
    assertThat(
            schedule.nextActivation(List.of(key("a", Duration.ZERO)), after(Duration.ofDays(70))))
        .contains(after(Duration.ofDays(71)));
  }

  @Test
  void theNewestActiveKeySigns() {
    var keys = List.of(key("a", Duration.ZERO), key("b", Duration.ofDays(30)));
    assertThat(schedule.signing(keys, after(Duration.ofDays(29)))).contains(keys.get(0));
    assertThat(schedule.signing(keys, after(Duration.ofDays(30)))).contains(keys.get(1));
    assertThat(schedule.signing(keys, NOW.minusSeconds(1))).isEmpty();
  }

  @Test
  void aKeyIsDeadWhenItsLastTokenIs() {
    var keys = List.of(key("a", Duration.ZERO), key("b", Duration.ofDays(30)));
    assertThat(schedule.dead(keys, after(Duration.ofDays(30).plusMinutes(59)))).isEmpty();
    assertThat(schedule.dead(keys, after(Duration.ofDays(30).plusHours(1))))
        .containsExactly(keys.get(0));
  }

  @Test
  void aLeadAsLongAsTheRotationIsRefused() {
    assertThatThrownBy(
            () -> new KeySchedule(Duration.ofDays(1), Duration.ofDays(1), Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Key key(String kid, Duration activation) {
    return new Key(kid, after(activation));
  }

  private static Instant after(Duration duration) {
    return NOW.plus(duration);
  }
}
