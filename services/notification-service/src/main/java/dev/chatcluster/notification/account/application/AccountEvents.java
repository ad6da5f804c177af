package dev.chatcluster.notification.account.application;

import dev.chatcluster.notification.account.domain.AccountEvent;
import dev.chatcluster.notification.domain.Limits;
import dev.chatcluster.notification.inbox.application.Centre;
import dev.chatcluster.notification.inbox.domain.Kind;
import dev.chatcluster.notification.inbox.domain.Notification;
import dev.chatcluster.notification.mail.domain.MailRequest;
import dev.chatcluster.notification.mail.domain.MailRequests;
import dev.chatcluster.notification.people.domain.People;
import dev.chatcluster.notification.people.domain.Person;
import dev.chatcluster.service.id.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What accounts' events mean. */
@ApplicationScoped
public class AccountEvents {
  private final People people;
  private final Centre centre;
  private final MailRequests mails;
  private final Limits limits;
  private final Clock clock;

  @Inject
  public AccountEvents(
      People people, Centre centre, MailRequests mails, Limits limits, Clock clock) {
    this.people = people;
    this.centre = centre;
    this.mails = mails;
    this.limits = limits;
    this.clock = clock;
  }

  @Transactional
  public void handle(List<AccountEvent> events) {
    Instant stale = clock.instant().minus(limits.staleAfter());
    List<Person> renamed = new ArrayList<>();
    List<Notification> notifications = new ArrayList<>();
    List<MailRequest> requests = new ArrayList<>();
    for (AccountEvent event : events) {
      if (event instanceof AccountEvent.Renamed r) {
        renamed.add(new Person(r.userId(), r.handle(), r.displayName(), r.at()));
      } else if (event.at().isAfter(stale)) {
        tell(event, notifications, requests);
      }
    }
    people.put(renamed);
    centre.add(notifications);
    mails.add(requests);
  }

  private void tell(
      AccountEvent event, List<Notification> notifications, List<MailRequest> requests) {
    switch (event) {
      case AccountEvent.Alert a -> {
        notifications.add(
            Notification.security(id(), a.userId(), a.eventId(), a.at(), a.topic(), a.device()));
        requests.add(
            MailRequest.security(id(), a.userId(), a.eventId(), a.at(), a.topic(), a.device()));
      }
      case AccountEvent.MailWanted m ->
          requests.add(MailRequest.action(id(), m.userId(), m.eventId(), m.at(), m.actionId()));
      case AccountEvent.FriendRequested f ->
          notifications.add(
              Notification.friend(
                  id(), f.asked(), Kind.FRIEND_REQUEST, f.eventId(), f.at(), f.userId()));
      case AccountEvent.FriendAccepted f ->
          notifications.add(
              Notification.friend(
                  id(), f.requester(), Kind.FRIEND_ACCEPTED, f.eventId(), f.at(), f.userId()));
      case AccountEvent.Renamed r -> {}
    }
  }

  private UUID id() {
    return Uuid7.next(clock);
  }
}
