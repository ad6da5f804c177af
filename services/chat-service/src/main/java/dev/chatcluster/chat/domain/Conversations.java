package dev.chatcluster.chat.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations and their members as they stand. Works in the caller's transaction. */
public interface Conversations {
  Optional<Conversation> find(UUID id);

  Optional<Conversation> findDirect(UUID one, UUID other);

  /**
   * Stores a new conversation.
   *
   * @param directKey for a direct conversation, see {@link Conversation#directKey}
   * @return false when the id or the pair has one already; nothing is stored then
   */
  boolean insert(Conversation conversation, @Nullable String directKey);

  void describe(UUID id, @Nullable String name, @Nullable String photoUrl);

  Optional<Member> member(UUID conversationId, UUID userId);

  /** All members, the longest-standing first. */
  List<Member> members(UUID conversationId);

  /** A page of members by user id. */
  List<Member> members(UUID conversationId, @Nullable UUID after, int limit);

  /** The ids of a person's conversations, by id. */
  List<UUID> conversationsOf(UUID userId, @Nullable UUID after, int limit);

  void addMembers(List<Member> members);

  void removeMembers(UUID conversationId, Collection<UUID> userIds);

  void changeRoles(UUID conversationId, Map<UUID, Role> roles);
}
