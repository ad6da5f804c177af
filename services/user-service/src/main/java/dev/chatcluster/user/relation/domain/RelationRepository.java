package dev.chatcluster.user.relation.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where relations are kept. All of it needs a unit of work. */
public interface RelationRepository {
  /**
   * Nobody else changes a relation of the two before the unit of work ends.
   *
   * @return false when one of them is nobody we know
   */
  boolean lockPair(UUID one, UUID other);

  boolean hasBlocked(UUID blocker, UUID blocked);

  boolean areFriends(UUID one, UUID other);

  boolean hasAsked(UUID from, UUID to);

  void addBlock(UUID blocker, UUID blocked, Instant at);

  /** Whether there was one. */
  boolean removeBlock(UUID blocker, UUID blocked);

  void addFriends(UUID one, UUID other, Instant at);

  void removeFriends(UUID one, UUID other);

  void addRequest(UUID from, UUID to, Instant at);

  /** Those of both directions. */
  void removeRequests(UUID one, UUID other);

  long countBlocks(UUID userId);

  long countFriends(UUID userId);

  long countRequests(UUID userId, Direction direction);

  /** Newest first. */
  List<Listed> blocks(UUID userId, @Nullable ListPosition after, int limit);

  /** Newest first. */
  List<Listed> friends(UUID userId, @Nullable ListPosition after, int limit);

  /** Newest first. */
  List<Listed> requests(UUID userId, Direction direction, @Nullable ListPosition after, int limit);
}
