package dev.chatcluster.notification.weekly.application;

import dev.chatcluster.notification.domain.Limits;
import dev.chatcluster.notification.mail.domain.MailRequest;
import dev.chatcluster.notification.mail.domain.MailRequests;
import dev.chatcluster.notification.preference.domain.Level;
import dev.chatcluster.notification.preference.domain.PreferenceStore;
import dev.chatcluster.notification.preference.domain.Preferences;
import dev.chatcluster.notification.weekly.domain.WeekRules;
import dev.chatcluster.notification.weekly.domain.WeeklyActivity;
import dev.chatcluster.notification.weekly.domain.WeeklyTimes;
import dev.chatcluster.service.id.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks for the summaries that are due. */
@ApplicationScoped
public class WeeklySweep {
  private static final Duration ACTIVITY_KEPT = Duration.ofDays(21);

  private final WeeklyTimes times;
  private final WeeklyActivity activity;
  private final PreferenceStore preferences;
  private final MailRequests mails;
  private final Limits limits;
  private final Clock clock;

  @Inject
  public WeeklySweep(
      WeeklyTimes times,
      WeeklyActivity activity,
      PreferenceStore preferences,
      MailRequests mails,
      Limits limits,
      Clock clock) {
    this.times = times;
    this.activity = activity;
    this.preferences = preferences;
    this.mails = mails;
    this.limits = limits;
    this.clock = clock;
  }

  /** Works off some; true when there may be more. */
  @Transactional
  public boolean run() {
    List<WeeklyTimes.Due> due = times.lockDue(limits.batch());
    Map<UUID, Preferences> wanted =
        preferences.ofAll(due.stream().map(WeeklyTimes.Due::userId).toList());
    due.forEach(one -> handle(one, wanted.get(one.userId())));
    return due.size() == limits.batch();
  }

  private void handle(WeeklyTimes.Due due, Preferences wanted) {
    Instant now = clock.instant();
    // A summary that is days late, because nothing ran, is no summary of the week.
    boolean late = due.dueAt().isBefore(now.minus(limits.staleAfter()));
    if (wanted.weeklyMail() && wanted.level() != Level.NOTHING && !late) {
      WeekRules.Period period = WeekRules.before(due.dueAt(), wanted.timeZone());
      if (!activity.of(due.userId(), period.from(), period.to(), now).isEmpty()) {
        mails.add(
            List.of(
                MailRequest.weekly(
                    Uuid7.next(clock), due.userId(), period.from(), period.to(), now)));
      }
    }
    times.plan(due.userId(), wanted.timeZone());
  }

  /** Plans for those who are new, and forgets what no summary tells of any more. */
  @Transactional
  public void tidy() {
    times.planForNewcomers();
    activity.forgetBefore(clock.instant().minus(ACTIVITY_KEPT));
  }
}
