package dev.chatcluster.user.relation.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How people stand to each other. Needs a unit of work. */
public interface ContactRepository {
  /** Those of the people who exist. */
  Map<UUID, Contact> findAll(UUID userId, Collection<UUID> others);

  /** Those of the people who have blocked this person. */
  Set<UUID> blockersAmong(UUID userId, Collection<UUID> others);
}
