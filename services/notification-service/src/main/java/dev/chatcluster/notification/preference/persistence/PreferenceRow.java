package dev.chatcluster.notification.preference.persistence;

import dev.chatcluster.notification.preference.domain.Level;
import dev.chatcluster.notification.preference.domain.Preferences;
import dev.chatcluster.notification.preference.domain.QuietHours;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "preference")
public class PreferenceRow {
  @Id
  @Column(name = "user_id")
  public UUID userId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  public Level level;

  @Column(name = "missed_mail", nullable = false)
  public boolean missedMail;

  @Column(name = "weekly_mail", nullable = false)
  public boolean weeklyMail;

  @Column(nullable = false)
  public boolean push;

  @Column(name = "quiet_from")
  public @Nullable LocalTime quietFrom;

  @Column(name = "quiet_to")
  public @Nullable LocalTime quietTo;

  @Column(name = "time_zone", nullable = false)
  public String timeZone;

  static PreferenceRow of(UUID userId, Preferences preferences) {
    var row = new PreferenceRow();
    row.userId = userId;
    row.level = preferences.level();
    row.missedMail = preferences.missedMail();
    row.weeklyMail = preferences.weeklyMail();
    row.push = preferences.push();
    QuietHours quiet = preferences.quietHours();
    row.quietFrom = quiet == null ? null : quiet.from();
    row.quietTo = quiet == null ? null : quiet.to();
    row.timeZone = preferences.timeZone().getId();
    return row;
  }

  Preferences toPreferences() {
    QuietHours quiet =
        quietFrom == null || quietTo == null ? null : new QuietHours(quietFrom, quietTo);
    return new Preferences(level, missedMail, weeklyMail, push, quiet, ZoneId.of(timeZone));
  }
}
