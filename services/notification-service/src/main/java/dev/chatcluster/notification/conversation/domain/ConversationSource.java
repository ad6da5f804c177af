package dev.chatcluster.notification.conversation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who knows conversations, and what was said in them. */
public interface ConversationSource {
  /** A message as somebody may see it now. */
  record Message(long seq, UUID messageId, UUID senderId, Instant at, String content) {}

  /**
   * A conversation as it stands; empty when there is none.
   *
   * @throws dev.chatcluster.notification.domain.NotificationException.Unavailable when it cannot be
   *     asked
   */
  Optional<Description> describe(UUID conversationId);

  /**
   * Messages of others that a member may see and that were not deleted; none for who is no member.
   *
   * @throws dev.chatcluster.notification.domain.NotificationException.Unavailable when it cannot be
   *     asked
   */
  List<Message> messages(UUID userId, UUID conversationId, long afterSeq, long upToSeq);
}
