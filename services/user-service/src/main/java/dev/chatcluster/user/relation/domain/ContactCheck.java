package dev.chatcluster.user.relation.domain;

import dev.chatcluster.user.domain.Limits;
import dev.chatcluster.user.domain.UnitOfWork;
import dev.chatcluster.user.domain.UserException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** May a person start a conversation with others, or add them to a group? */
public class ContactCheck {
  /** Why not. */
  public enum Refusal {
    UNKNOWN_USER,
    BLOCKED,
    PRIVACY
  }

  private final UnitOfWork work;
  private final ContactRepository contacts;
  private final Limits limits;

  public ContactCheck(UnitOfWork work, ContactRepository contacts, Limits limits) {
    this.work = work;
    this.contacts = contacts;
    this.limits = limits;
  }

  /** Those who may not be contacted, and why; everybody may contact themselves. */
  public Map<UUID, Refusal> refusals(UUID userId, List<UUID> contactIds) {
    if (contactIds.size() > limits.maxContacts()) {
      throw new UserException.Invalid(
          "contact_ids", "Must be at most " + limits.maxContacts() + " people");
    }
    Set<UUID> others = new LinkedHashSet<>(contactIds);
    others.remove(userId);
    if (others.isEmpty()) {
      return Map.of();
    }
    Map<UUID, Contact> known = work.returning(() -> contacts.findAll(userId, others));
    Map<UUID, Refusal> refusals = new LinkedHashMap<>();
    for (UUID other : others) {
      refusal(known.get(other)).ifPresent(refusal -> refusals.put(other, refusal));
    }
    return refusals;
  }

  private static Optional<Refusal> refusal(@Nullable Contact contact) {
    if (contact == null) {
      return Optional.of(Refusal.UNKNOWN_USER);
    }
    if (contact.blocked()) {
      return Optional.of(Refusal.BLOCKED);
    }
    return contact.policy().allows(contact.friend())
        ? Optional.empty()
        : Optional.of(Refusal.PRIVACY);
  }
}
