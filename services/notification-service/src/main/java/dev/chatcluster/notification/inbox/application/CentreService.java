package dev.chatcluster.notification.inbox.application;

import dev.chatcluster.notification.domain.Limits;
import dev.chatcluster.notification.domain.NotificationException;
import dev.chatcluster.notification.inbox.domain.CentreEvents;
import dev.chatcluster.notification.inbox.domain.NamedNotification;
import dev.chatcluster.notification.inbox.domain.Notifications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person sees of their notification centre, and does in it. */
@ApplicationScoped
public class CentreService {
  private final Notifications notifications;
  private final Names names;
  private final CentreEvents events;
  private final Limits limits;
  private final Clock clock;

  @Inject
  public CentreService(
      Notifications notifications, Names names, CentreEvents events, Limits limits, Clock clock) {
    this.notifications = notifications;
    this.names = names;
    this.events = events;
    this.limits = limits;
    this.clock = clock;
  }

  @Transactional
  public List<NamedNotification> page(
      UUID userId, boolean unreadOnly, Notifications.@Nullable Position after, int limit) {
    return names.of(notifications.page(userId, unreadOnly, after, limit));
  }

  @Transactional
  public int unread(UUID userId) {
    return notifications.unread(List.of(userId)).getOrDefault(userId, 0);
  }

  /** Marks some as read; returns how many are unread then. */
  @Transactional
  public int read(UUID userId, Collection<UUID> ids) {
    if (ids.size() > limits.idsAtOnce()) {
      throw new NotificationException.Invalid("ids", "At most " + limits.idsAtOnce());
    }
    Instant now = clock.instant();
    List<UUID> changed = notifications.read(userId, ids, now);
    int unread = unread(userId);
    if (!changed.isEmpty()) {
      events.read(userId, changed, now, unread);
    }
    return unread;
  }

  @Transactional
  public int readAll(UUID userId) {
    Instant now = clock.instant();
    if (notifications.readAll(userId, now) > 0) {
      events.read(userId, List.of(), now, 0);
    }
    return unread(userId);
  }

  /** Forgets what is too old for anybody to look at. */
  @Transactional
  public int clean() {
    return notifications.removeOlderThan(clock.instant().minus(limits.notificationsKept()));
  }
}
