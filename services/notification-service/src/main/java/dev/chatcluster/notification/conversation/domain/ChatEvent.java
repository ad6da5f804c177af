package dev.chatcluster.notification.conversation.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What chat-service tells of a conversation, as far as it matters here. */
public sealed interface ChatEvent {
  UUID conversationId();

  /** An entry of the conversation's log. */
  sealed interface Logged extends ChatEvent {
    long seq();
  }

  record MessageCreated(
      UUID conversationId, long seq, Instant at, UUID messageId, UUID senderId, String content)
      implements Logged {}

  record MessageDeleted(UUID conversationId, long seq, UUID messageId) implements Logged {}

  record MembersChanged(
      UUID conversationId, long seq, Instant at, UUID actorId, List<UUID> added, List<UUID> removed)
      implements Logged {
    public MembersChanged {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }
  }

  record Renamed(UUID conversationId, long seq, String name) implements Logged {}

  /** Whatever else is in the log. */
  record Other(UUID conversationId, long seq) implements Logged {}

  /** How far a member has read; not in the log. */
  record Read(UUID conversationId, UUID userId, long seq) implements ChatEvent {}
}
