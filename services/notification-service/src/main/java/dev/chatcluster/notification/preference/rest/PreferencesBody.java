package dev.chatcluster.notification.preference.rest;

import dev.chatcluster.notification.domain.NotificationException;
import dev.chatcluster.notification.preference.domain.Preferences;
import dev.chatcluster.notification.preference.domain.QuietHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Preferences as callers read and write them; all fields are required, but quiet hours may be null.
 */
public record PreferencesBody(
    @Schema(
            required = true,
            enumeration = {"all", "mentions", "nothing"})
        @Nullable String level,
    @Schema(required = true) @Nullable Boolean missedMessageMail,
    @Schema(required = true) @Nullable Boolean weeklySummaryMail,
    @Schema(required = true) @Nullable Boolean push,
    @Schema(nullable = true) @Nullable QuietHoursBody quietHours,
    @Schema(
            required = true,
            description = "As the IANA database names it",
            example = "Europe/Berlin")
        @Nullable String timeZone) {
  /** Local times, such as 22:00. */
  public record QuietHoursBody(
      @Schema(required = true, example = "22:00") @Nullable String from,
      @Schema(required = true, example = "07:00") @Nullable String to) {}

  static PreferencesBody of(Preferences preferences) {
    QuietHours quiet = preferences.quietHours();
    return new PreferencesBody(
        Words.of(preferences.level()),
        preferences.missedMail(),
        preferences.weeklyMail(),
        preferences.push(),
        quiet == null ? null : new QuietHoursBody(quiet.from().toString(), quiet.to().toString()),
        preferences.timeZone().getId());
  }

  Preferences read() {
    return new Preferences(
        Words.level("level", level),
        Words.required("missedMessageMail", missedMessageMail),
        Words.required("weeklySummaryMail", weeklySummaryMail),
        Words.required("push", push),
        quietHours == null
            ? null
            : new QuietHours(
                time("quietHours.from", quietHours.from()), time("quietHours.to", quietHours.to())),
        zone(Words.required("timeZone", timeZone)));
  }

  private static LocalTime time(String field, @Nullable String text) {
    try {
      return LocalTime.parse(Words.required(field, text)).truncatedTo(ChronoUnit.MINUTES);
    } catch (DateTimeParseException e) {
      throw new NotificationException.Invalid(field, "Must be a time such as 22:00");
    }
  }

  /** Only names of the database: those that call us and those that we call know no others. */
  private static ZoneId zone(String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new NotificationException.Invalid("timeZone", "Must be a time zone's name");
    }
    return ZoneId.of(name);
  }
}
