package dev.chatcluster.notification.conversation.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Our own copy of conversations. Works in the caller's transaction. */
public interface Conversations {
  Set<UUID> unknownOf(Collection<UUID> ids);

  /**
   * Takes a conversation over, unless it is known.
   *
   * @param handledSeq events up to here are none of ours
   */
  void take(Description description, long handledSeq);

  /** Locks those that are known until the transaction ends, in one order. */
  Map<UUID, Conversation> lock(Collection<UUID> ids);

  Map<UUID, Conversation> find(Collection<UUID> ids);

  /** Members of conversations, with what they want. */
  Map<UUID, List<MemberSettings>> members(Collection<UUID> conversationIds);

  Optional<MemberSettings> member(UUID conversationId, UUID userId);

  void changeMembers(ChatEvent.MembersChanged change);

  void rename(ChatEvent.Renamed change);

  /** Notes how far each conversation was handled, and what was said in it. */
  void handled(Collection<ChatEvent.Logged> events);

  /** Moves read marks forward, never back. */
  void read(Collection<ChatEvent.Read> marks);
}
