package dev.chatcluster.notification.weekly.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekRulesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T12:00:00Z, 2026-11-23T07:00:00Z", // a Saturday
    "2026-11-23T06:59:59Z, 2026-11-23T07:00:00Z",
    "2026-11-23T07:00:00Z, 2026-11-30T07:00:00Z",
    "2026-03-28T12:00:00Z, 2026-03-30T06:00:00Z", // summer time begins in between
  })
  void theNextMondayAtEightInThePersonsZone(Instant now, Instant next) {
    assertThat(WeekRules.next(now, BERLIN)).isEqualTo(next);
  }

  @Test
  void aSummaryTellsOfTheWholeWeekBefore() {
    var period = WeekRules.before(Instant.parse("2026-03-30T06:00:00Z"), BERLIN);
    assertThat(period.from()).isEqualTo("2026-03-22T23:00:00Z");
    assertThat(period.to()).isEqualTo("2026-03-29T22:00:00Z");
  }
}
