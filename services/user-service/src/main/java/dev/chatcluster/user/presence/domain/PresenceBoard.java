package dev.chatcluster.user.presence.domain;

import dev.chatcluster.user.domain.Limits;
import dev.chatcluster.user.domain.UnitOfWork;
import dev.chatcluster.user.domain.UserException;
import dev.chatcluster.user.relation.domain.ContactRepository;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes heartbeats, and tells who is there to those who may know. */
public class PresenceBoard {
  private static final int MAX_SOURCE = 64;

  private final PresenceStore store;
  private final UnitOfWork work;
  private final ContactRepository contacts;
  private final Limits limits;

  public PresenceBoard(
      PresenceStore store, UnitOfWork work, ContactRepository contacts, Limits limits) {
    this.store = store;
    this.work = work;
    this.contacts = contacts;
    this.limits = limits;
  }

  public void heartbeat(String nodeId, List<PresenceReport> reports) {
    if (nodeId.isEmpty() || nodeId.length() > MAX_SOURCE) {
      throw new UserException.Invalid("node_id", "Must have 1 to " + MAX_SOURCE + " characters");
    }
    if (reports.size() > limits.maxReports()) {
      throw new UserException.Invalid(
          "reports", "Must be at most " + limits.maxReports() + " people");
    }
    store.report("node:" + nodeId, reports);
  }

  /** Somebody tells for themselves, without a socket. */
  public void report(UUID userId, UUID sessionId, PresenceStatus status) {
    if (status == PresenceStatus.OFFLINE) {
      throw new UserException.Invalid("status", "Must be ONLINE or AWAY");
    }
    store.report("session:" + sessionId, List.of(new PresenceReport(userId, status)));
  }

  /**
   * One presence for each person asked for, in that order; who has blocked the asker is never
   * there.
   */
  public List<Presence> find(UUID asker, Collection<UUID> userIds) {
    Set<UUID> asked = new LinkedHashSet<>(userIds);
    Set<UUID> hidden = work.returning(() -> contacts.blockersAmong(asker, asked));
    return known(asked).stream()
        .map(one -> hidden.contains(one.userId()) ? Presence.unknown(one.userId()) : one)
        .toList();
  }

  /** One presence for each person, in that order. For services: nobody's blocks are asked. */
  public List<Presence> find(List<UUID> userIds) {
    if (userIds.size() > limits.maxContacts()) {
      throw new UserException.Invalid(
          "user_ids", "Must be at most " + limits.maxContacts() + " people");
    }
    return known(userIds);
  }

  private List<Presence> known(Collection<UUID> userIds) {
    Map<UUID, Presence> found = store.find(Set.copyOf(userIds));
    return userIds.stream().map(id -> found.getOrDefault(id, Presence.unknown(id))).toList();
  }
}
