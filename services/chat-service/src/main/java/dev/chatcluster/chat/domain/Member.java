package dev.chatcluster.chat.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A person in a conversation.
 *
 * @param joinedSeq the event that added them; what came before is not theirs to see
 * @param readSeq the newest event they have read
 * @param deliveredSeq the newest event that reached a device of theirs
 */
public record Member(
    UUID conversationId,
    UUID userId,
    Role role,
    Instant joinedAt,
    long joinedSeq,
    long readSeq,
    long deliveredSeq) {

  public Member withRole(Role newRole) {
    return new Member(conversationId, userId, newRole, joinedAt, joinedSeq, readSeq, deliveredSeq);
  }
}
