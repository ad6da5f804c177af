package dev.chatcluster.socket.rooms;

import dev.chatcluster.socket.sessions.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The people with sockets on this node; each has one subscription for what concerns them alone. */
@ApplicationScoped
public class Persons {
  private record Person(Set<Session> sessions, CompletableFuture<Void> subscribed) {}

  private final Map<UUID, Person> persons = new ConcurrentHashMap<>();
  private final RedisChannels channels;

  @Inject
  public Persons(RedisChannels channels) {
    this.channels = channels;
  }

  /** Adds a session; complete once nothing that concerns its person is missed any more. */
  public CompletableFuture<Void> enter(Session session) {
    Person entered =
        persons.compute(
            session.userId(),
            (id, existing) -> {
              Person person =
                  existing == null
                      ? new Person(ConcurrentHashMap.newKeySet(), channels.subscribe(channel(id)))
                      : existing;
              person.sessions().add(session);
              return person;
            });
    return entered.subscribed();
  }

  /** Removes a session; true when it was the person's last on this node. */
  public boolean leave(Session session) {
    boolean[] last = new boolean[1];
    persons.computeIfPresent(
        session.userId(),
        (id, person) -> {
          last[0] = person.sessions().remove(session) && person.sessions().isEmpty();
          if (!person.sessions().isEmpty()) {
            return person;
          }
          channels.unsubscribe(channel(id));
          return null;
        });
    return last[0];
  }

  public Set<Session> of(UUID userId) {
    Person person = persons.get(userId);
    return person == null ? Set.of() : person.sessions();
  }

  public Set<UUID> ids() {
    return Set.copyOf(persons.keySet());
  }

  public List<Session> all() {
    return persons.values().stream().flatMap(person -> person.sessions().stream()).toList();
  }

  /** Forgets all: the subscriptions are gone. */
  void reset() {
    persons.clear();
  }

  private String channel(UUID userId) {
    return channels.name("user", userId);
  }
}
