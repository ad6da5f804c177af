package dev.chatcluster.auth.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final SessionPolicy POLICY =
      new SessionPolicy(Duration.ofDays(14), Duration.ofDays(90), Duration.ofSeconds(10));

  private final Session fresh =
      Session.open(UUID.randomUUID(), UUID.randomUUID(), new Device("d", "a"), START, POLICY);

  @Test
  void theFirstTokenIsCurrent() {
    assertThat(fresh.standing(1, START, POLICY)).isEqualTo(Session.Standing.CURRENT);
  }

  @Test
  void thePredecessorHasItsGraceToTheMillisecond() {
    Session next = fresh.advanced(START);
    assertThat(next.standing(1, START.plusMillis(9_999), POLICY))
        .isEqualTo(Session.Standing.IN_GRACE);
    assertThat(next.standing(1, START.plusSeconds(10), POLICY)).isEqualTo(Session.Standing.REUSED);
  }

  @Test
  void graceDoesNotBeginAnewByBeingUsed() {
    Session next = fresh.advanced(START).used(START.plusSeconds(9));
    assertThat(next.standing(1, START.plusSeconds(10), POLICY)).isEqualTo(Session.Standing.REUSED);
  }

  @Test
  void onlyTheImmediatePredecessorHasGrace() {
    Session later = fresh.advanced(START).advanced(START);
    assertThat(later.standing(2, START, POLICY)).isEqualTo(Session.Standing.IN_GRACE);
    assertThat(later.standing(1, START, POLICY)).isEqualTo(Session.Standing.REUSED);
  }

  @Test
  void idlenessEndsASessionEvenForItsCurrentToken() {
    assertThat(fresh.standing(1, START.plus(Duration.ofDays(14)).minusMillis(1), POLICY))
        .isEqualTo(Session.Standing.CURRENT);
    assertThat(fresh.standing(1, START.plus(Duration.ofDays(14)), POLICY))
        .isEqualTo(Session.Standing.EXPIRED);
  }

  @Test
  void useDoesNotMoveTheAbsoluteEnd() {
    Session used = fresh.advanced(START.plus(Duration.ofDays(89)));
    assertThat(POLICY.endOf(used)).isEqualTo(START.plus(Duration.ofDays(90)));
  }
}
