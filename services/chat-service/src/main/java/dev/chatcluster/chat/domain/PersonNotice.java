package dev.chatcluster.chat.domain;

import java.util.UUID;

/** What one person's devices hear, and nobody else's. */
public sealed interface PersonNotice {
  UUID userId();

  UUID conversationId();

  /** They became a member by this event. */
  record Joined(UUID userId, LogEvent event) implements PersonNotice {
    @Override
    public UUID conversationId() {
      return event.conversationId();
    }
  }

  /** They are no member any more since this event. */
  record Left(UUID userId, LogEvent event) implements PersonNotice {
    @Override
    public UUID conversationId() {
      return event.conversationId();
    }
  }

  record SendRefused(
      UUID userId,
      UUID conversationId,
      UUID messageId,
      String code,
      String detail,
      boolean retryable)
      implements PersonNotice {}

  record SendRepeated(UUID userId, UUID conversationId, UUID messageId, long seq)
      implements PersonNotice {}
}
