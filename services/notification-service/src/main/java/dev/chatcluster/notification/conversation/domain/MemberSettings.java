package dev.chatcluster.notification.conversation.domain;

import dev.chatcluster.notification.preference.domain.ConversationPreference;
import dev.chatcluster.notification.preference.domain.Level;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of a conversation, with all that decides what they hear of it.
 *
 * @param handle null when it is not known yet
 * @param joinedSeq the event that added them: what was said before is not theirs
 * @param level what they want of this conversation
 * @param push whether they want pushes and have a browser that takes them
 */
public record MemberSettings(
    UUID conversationId,
    UUID userId,
    @Nullable String handle,
    long joinedSeq,
    long readSeq,
    Level level,
    @Nullable Instant mutedUntil,
    boolean push,
    boolean missedMail) {
  /** Whether a message is theirs to hear of at all. */
  boolean hears(ChatEvent.MessageCreated message, Instant now) {
    return !userId.equals(message.senderId())
        && joinedSeq < message.seq()
        && readSeq < message.seq()
        && !isSilent(now);
  }

  /** Whether nothing of this conversation may reach them now. */
  public boolean isSilent(Instant now) {
    return new ConversationPreference(conversationId, level, mutedUntil).silences(now);
  }
}
