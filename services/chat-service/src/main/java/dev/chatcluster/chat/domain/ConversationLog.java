package dev.chatcluster.chat.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The log of conversations. Every method works in the caller's transaction; what is appended is
 * told to the world if and only if that transaction commits.
 */
public interface ConversationLog {
  /**
   * Locks the conversations until the transaction ends, in one order so that two batches never wait
   * for each other.
   *
   * @return the newest seq of each that exists
   */
  Map<UUID, Long> lock(Collection<UUID> conversationIds);

  /**
   * The writers who are members; true where a block stands between the two of a direct
   * conversation.
   */
  Map<SendBatch.Writer, Boolean> blockedByWriter(Set<SendBatch.Writer> writers);

  /** Messages stored under these ids. */
  Map<UUID, SendBatch.Known> known(Collection<UUID> messageIds);

  /**
   * Appends entries whose seq the caller has taken under the lock; new messages are stored with
   * them.
   */
  void append(List<LogEvent> events);

  /** Tells single people. */
  void tell(List<PersonNotice> notices);

  /**
   * Moves read marks forward, never back nor past the log's end, and tells the members of each that
   * moved.
   */
  void mark(List<SeenMark> marks);
}
