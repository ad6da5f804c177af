package dev.chatcluster.notification.weekly.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** When a summary is due, and of which days it tells. */
public final class WeekRules {
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final int DAYS = 7;

  /** The days that a summary tells of: Monday to Sunday, in the person's zone. */
  public record Period(Instant from, Instant to) {}

  private WeekRules() {}

  /** The next Monday at eight. */
  public static Instant next(Instant now, ZoneId zone) {
    ZonedDateTime local = now.atZone(zone);
    LocalDate monday = local.toLocalDate().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    ZonedDateTime morning = ZonedDateTime.of(monday, MORNING, zone);
    return (morning.toInstant().isAfter(now) ? morning : morning.plusWeeks(1)).toInstant();
  }

  /** The week before the Monday on which it is due. */
  public static Period before(Instant due, ZoneId zone) {
    LocalDate monday = due.atZone(zone).toLocalDate();
    return new Period(
        monday.minusDays(DAYS).atStartOfDay(zone).toInstant(),
        monday.atStartOfDay(zone).toInstant());
  }
}
