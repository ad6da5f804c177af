package dev.chatcluster.notification.preference.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

  @ParameterizedTest
  @CsvSource({
    "2026-01-10T20:59:59Z,", // 21:59:59 in Berlin
    "2026-01-10T21:00:00Z, 2026-01-11T06:00:00Z",
    "2026-01-10T23:30:00Z, 2026-01-11T06:00:00Z",
    "2026-01-11T05:59:59Z, 2026-01-11T06:00:00Z",
    "2026-01-11T06:00:00Z,",
  })
  void theNightGoesOverMidnight(Instant now, @Nullable Instant end) {
    assertThat(NIGHT.endsAt(now, BERLIN)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    // The night to 29 March has no hour from 2 to 3, that to 25 October has it twice.
    "2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
    "2026-10-24T21:00:00Z, 2026-10-25T06:00:00Z",
  })
  void whereClocksAreChangedTheLocalTimeCounts(Instant now, @Nullable Instant end) {
    assertThat(NIGHT.endsAt(now, BERLIN)).isEqualTo(end);
  }

  @Test
  void anEndInAnHourThatIsLeftOutIsAnHourLater() {
    var quiet = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30));
    assertThat(quiet.endsAt(Instant.parse("2026-03-29T00:00:00Z"), BERLIN))
        .isEqualTo("2026-03-29T01:30:00Z");
  }

  @Test
  void inAnHourThatComesTwiceItEndsEachTime() {
    var quiet = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30));
    assertThat(quiet.endsAt(Instant.parse("2026-10-25T00:10:00Z"), BERLIN))
        .isEqualTo("2026-10-25T00:30:00Z");
    assertThat(quiet.endsAt(Instant.parse("2026-10-25T01:10:00Z"), BERLIN))
        .isEqualTo("2026-10-25T01:30:00Z");
  }

  @Test
  void anAfternoonStaysWithinItsDay() {
    var nap = new QuietHours(LocalTime.of(13, 0), LocalTime.of(14, 0));
    assertThat(nap.endsAt(Instant.parse("2026-01-10T12:59:00Z"), ZoneOffset.UTC)).isNull();
    assertThat(nap.endsAt(Instant.parse("2026-01-10T13:30:00Z"), ZoneOffset.UTC))
        .isEqualTo("2026-01-10T14:00:00Z");
    assertThat(nap.endsAt(Instant.parse("2026-01-10T14:00:00Z"), ZoneOffset.UTC)).isNull();
  }
}
