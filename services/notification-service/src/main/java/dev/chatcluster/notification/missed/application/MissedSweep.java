package dev.chatcluster.notification.missed.application;

import dev.chatcluster.notification.domain.Limits;
import dev.chatcluster.notification.mail.domain.MailRequest;
import dev.chatcluster.notification.mail.domain.MailRequests;
import dev.chatcluster.notification.missed.domain.MissedMails;
import dev.chatcluster.notification.missed.domain.MissedRules;
import dev.chatcluster.notification.missed.domain.Watched;
import dev.chatcluster.notification.people.application.Directory;
import dev.chatcluster.notification.preference.domain.PreferenceStore;
import dev.chatcluster.notification.preference.domain.Preferences;
import dev.chatcluster.service.id.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at those who may have missed something, and asks for mails. */
@ApplicationScoped
public class MissedSweep {
  private final MissedMails watch;
  private final MailRequests mails;
  private final PreferenceStore preferences;
  private final Directory directory;
  private final Limits limits;
  private final MissedRules rules;
  private final Clock clock;

  @Inject
  public MissedSweep(
      MissedMails watch,
      MailRequests mails,
      PreferenceStore preferences,
      Directory directory,
      Limits limits,
      Clock clock) {
    this.watch = watch;
    this.mails = mails;
    this.preferences = preferences;
    this.directory = directory;
    this.limits = limits;
    this.rules = new MissedRules(limits);
    this.clock = clock;
  }

  /** Works off some; true when there may be more. */
  @Transactional
  public boolean run() {
    List<Watched> due = watch.lockDue(limits.batch());
    if (due.isEmpty()) {
      return false;
    }
    Set<UUID> users = due.stream().map(Watched::userId).collect(Collectors.toSet());
    Set<UUID> online = directory.online(users);
    Map<UUID, Preferences> wanted = preferences.ofAll(users);
    Instant now = clock.instant();
    for (Watched one : due) {
      handle(one, online.contains(one.userId()), wanted.get(one.userId()).quietUntil(now), now);
    }
    return due.size() == limits.batch();
  }

  private void handle(Watched one, boolean online, @Nullable Instant quietUntil, Instant now) {
    switch (rules.decide(one, online, quietUntil, now)) {
      case MissedRules.Decision.Drop drop -> watch.drop(one);
      case MissedRules.Decision.LookAgain later -> watch.lookAgain(one, later.at());
      case MissedRules.Decision.Mail mail -> {
        mails.add(
            List.of(
                MailRequest.missed(
                    Uuid7.next(clock),
                    one.userId(),
                    one.conversationId(),
                    mail.fromSeq(),
                    mail.toSeq(),
                    now)));
        watch.mailed(one, mail.toSeq());
      }
    }
  }
}
