package dev.chatcluster.notification.people.application;

import dev.chatcluster.notification.domain.NotificationException;
import dev.chatcluster.notification.people.domain.People;
import dev.chatcluster.notification.people.domain.PeopleSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** People, looked up where we have not heard of them. */
@ApplicationScoped
public class Directory {
  private static final Logger LOG = LoggerFactory.getLogger(Directory.class);

  private final People people;
  private final PeopleSource source;

  @Inject
  public Directory(People people, PeopleSource source) {
    this.people = people;
    this.source = source;
  }

  /** Learns of those who are unknown so far. An unknown name is no reason to keep anything up. */
  public void learn(Collection<UUID> ids) {
    Set<UUID> unknown = new HashSet<>(ids);
    unknown.removeAll(people.find(ids).keySet());
    if (unknown.isEmpty()) {
      return;
    }
    try {
      people.put(source.find(unknown));
    } catch (NotificationException.Unavailable e) {
      LOG.warn("Names of {} people are not known yet: {}", unknown.size(), e.getMessage());
    }
  }

  public Map<UUID, String> names(Collection<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    people.find(ids).values().forEach(person -> names.put(person.id(), person.displayName()));
    return names;
  }

  /** Those who look at the chat now; nobody, when that cannot be told. */
  public Set<UUID> online(Collection<UUID> ids) {
    try {
      return source.online(ids);
    } catch (NotificationException.Unavailable e) {
      LOG.warn("Who is there is not known, so all count as away: {}", e.getMessage());
      return Set.of();
    }
  }
}
