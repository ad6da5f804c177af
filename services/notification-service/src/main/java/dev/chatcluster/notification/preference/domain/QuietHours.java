package dev.chatcluster.notification.preference.domain;

import dev.chatcluster.notification.domain.NotificationException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A part of each day in which nothing disturbs; over midnight when it ends earlier than it begins.
 *
 * @param from the first quiet moment
 * @param to the first that is not
 */
public record QuietHours(LocalTime from, LocalTime to) {
  public QuietHours {
    if (from.equals(to)) {
      throw new NotificationException.Invalid("quietHours", "Must end at another time than begin");
    }
  }

  /**
   * When the quiet that holds now is over; null when none does. Where clocks are changed, the local
   * time counts: a time that is left out is taken as the hour after it.
   */
  public @Nullable Instant endsAt(Instant now, ZoneId zone) {
    ZonedDateTime local = now.atZone(zone);
    LocalTime time = local.toLocalTime();
    boolean overMidnight = to.isBefore(from);
    boolean begun = !time.isBefore(from);
    boolean ended = !time.isBefore(to);
    if (overMidnight ? !begun && ended : !begun || ended) {
      return null;
    }
    LocalDate endDay =
        overMidnight && begun ? local.toLocalDate().plusDays(1) : local.toLocalDate();
    ZonedDateTime end = ZonedDateTime.of(endDay, to, zone);
    // An hour that comes twice: the quiet of its second time does not end in its first.
    return (end.toInstant().isAfter(now) ? end : end.withLaterOffsetAtOverlap()).toInstant();
  }
}
