package dev.chatcluster.auth.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyScheduleTest {
  private record Key(String kid, Instant createdAt, Instant activatesAt)
      implements KeySchedule.Activated {}

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private final KeySchedule schedule = schedule(Optional.empty());

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
            () ->
                new KeySchedule(
                    Duration.ofDays(1), Duration.ofDays(1), Duration.ofHours(1), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRotationAskedForMakesOneKeyThatIsPublishedForItsLead() {
    var asked = schedule(Optional.of(after(Duration.ofDays(3))));
    Key old = key("a", Duration.ZERO);
    Instant now = after(Duration.ofDays(3).plusMinutes(5));
    assertThat(asked.nextActivation(List.of(old), now)).contains(now.plus(Duration.ofDays(1)));
    Key made = new Key("b", now, now.plus(Duration.ofDays(1)));
    assertThat(asked.nextActivation(List.of(old, made), now)).isEmpty();
    assertThat(asked.nextActivation(List.of(old, made), now.plus(Duration.ofDays(20)))).isEmpty();
    assertThat(asked.signing(List.of(old, made), now)).contains(old);
  }

  @Test
  void aRotationAskedForInTheFutureWaits() {
    var asked = schedule(Optional.of(after(Duration.ofDays(3))));
    Key old = key("a", Duration.ZERO);
    assertThat(asked.nextActivation(List.of(old), after(Duration.ofDays(2)))).isEmpty();
    assertThat(asked.nextActivation(List.of(), NOW)).contains(NOW);
  }

  @Test
  void aKeyYoungerThanWhatIsAskedForStays() {
    var asked = schedule(Optional.of(NOW.minus(Duration.ofDays(1))));
    assertThat(asked.nextActivation(List.of(key("a", Duration.ZERO)), NOW)).isEmpty();
  }

  private static KeySchedule schedule(Optional<Instant> rotateAfter) {
    return new KeySchedule(
        Duration.ofDays(30), Duration.ofDays(1), Duration.ofHours(1), rotateAfter);
  }

  private static Key key(String kid, Duration activation) {
    return new Key(kid, after(activation), after(activation));
  }

  private static Instant after(Duration duration) {
    return NOW.plus(duration);
  }
}
