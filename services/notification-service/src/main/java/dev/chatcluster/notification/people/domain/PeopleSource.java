package dev.chatcluster.notification.people.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who knows people of whom we have not heard, and whether somebody is there. */
public interface PeopleSource {
  /**
   * Those of the people who exist.
   *
   * @throws dev.chatcluster.notification.domain.NotificationException.Unavailable when it cannot be
   *     asked
   */
  List<Person> find(Collection<UUID> ids);

  /**
   * Those who look at the chat now.
   *
   * @throws dev.chatcluster.notification.domain.NotificationException.Unavailable when it cannot be
   *     asked
   */
  Set<UUID> online(Collection<UUID> ids);
}
