package dev.chatcluster.notification.preference.domain;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants.
 *
 * @param quietHours null for none
 */
public record Preferences(
    Level level,
    boolean missedMail,
    boolean weeklyMail,
    boolean push,
    @Nullable QuietHours quietHours,
    ZoneId timeZone) {
  public static final Preferences DEFAULT =
      new Preferences(Level.ALL, true, true, true, null, ZoneId.of("UTC"));

  /** When the quiet that holds now is over; null when none does. */
  public @Nullable Instant quietUntil(Instant now) {
    QuietHours hours = quietHours;
    return hours == null ? null : hours.endsAt(now, timeZone);
  }

  public Preferences with(MailCategory category, boolean wanted) {
    return switch (category) {
      case MISSED_MESSAGES ->
          new Preferences(level, wanted, weeklyMail, push, quietHours, timeZone);
      case WEEKLY_SUMMARY -> new Preferences(level, missedMail, wanted, push, quietHours, timeZone);
    };
  }

  public boolean wants(MailCategory category) {
    return switch (category) {
      case MISSED_MESSAGES -> missedMail;
      case WEEKLY_SUMMARY -> weeklyMail;
    };
  }
}
