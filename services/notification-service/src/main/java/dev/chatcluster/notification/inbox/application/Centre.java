package dev.chatcluster.notification.inbox.application;

import dev.chatcluster.notification.conversation.domain.ChatEvent;
import dev.chatcluster.notification.conversation.domain.Outcome;
import dev.chatcluster.notification.inbox.domain.CentreEvents;
import dev.chatcluster.notification.inbox.domain.Kind;
import dev.chatcluster.notification.inbox.domain.Notification;
import dev.chatcluster.notification.inbox.domain.Notifications;
import dev.chatcluster.notification.preference.domain.Level;
import dev.chatcluster.notification.preference.domain.PreferenceStore;
import dev.chatcluster.notification.preference.domain.Preferences;
import dev.chatcluster.service.id.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Adds to people's notification centres, and takes from them. Works in the caller's transaction.
 */
@ApplicationScoped
public class Centre {
  private final Notifications notifications;
  private final PreferenceStore preferences;
  private final Names names;
  private final CentreEvents events;
  private final Clock clock;

  @Inject
  public Centre(
      Notifications notifications,
      PreferenceStore preferences,
      Names names,
      CentreEvents events,
      Clock clock) {
    this.notifications = notifications;
    this.preferences = preferences;
    this.names = names;
    this.events = events;
    this.clock = clock;
  }

  public void told(Outcome outcome) {
    List<Notification> shown = new ArrayList<>();
    shown.addAll(
        notifications.add(
            outcome.mentions().stream().map(m -> Notification.mention(id(), m)).toList()));
    shown.addAll(
        notifications.gather(
            outcome.missed().stream().map(m -> Notification.missed(id(), m)).toList()));
    show(shown);
  }

  public void addedToGroup(ChatEvent.MembersChanged change) {
    add(
        change.added().stream()
            .filter(user -> !user.equals(change.actorId()))
            .map(user -> Notification.addedToGroup(id(), user, change))
            .toList());
  }

  /** Tells those who want to hear anything; security is told to all. */
  public void add(List<Notification> wanted) {
    Map<UUID, Preferences> of =
        preferences.ofAll(wanted.stream().map(Notification::userId).distinct().toList());
    show(
        notifications.add(
            wanted.stream()
                .filter(
                    n -> n.kind() == Kind.SECURITY || of.get(n.userId()).level() != Level.NOTHING)
                .toList()));
  }

  public void readUpTo(Collection<ChatEvent.Read> marks) {
    tellRead(notifications.readUpTo(marks, clock.instant()));
  }

  public void left(UUID conversationId, Collection<UUID> userIds) {
    if (!userIds.isEmpty()) {
      tellRead(notifications.readAllOf(conversationId, userIds, clock.instant()));
    }
  }

  public void withdraw(Collection<UUID> messageIds) {
    if (!messageIds.isEmpty()) {
      tellRead(notifications.withdraw(messageIds));
    }
  }

  private void show(List<Notification> shown) {
    Map<UUID, Integer> unread =
        notifications.unread(shown.stream().map(Notification::userId).distinct().toList());
    names
        .of(shown)
        .forEach(n -> events.shown(n, unread.getOrDefault(n.notification().userId(), 0)));
  }

  private void tellRead(List<Notifications.Changed> changed) {
    Map<UUID, Integer> unread =
        notifications.unread(changed.stream().map(Notifications.Changed::userId).toList());
    Instant now = clock.instant();
    changed.forEach(c -> events.read(c.userId(), c.ids(), now, unread.getOrDefault(c.userId(), 0)));
  }

  private UUID id() {
    return Uuid7.next(clock);
  }
}
