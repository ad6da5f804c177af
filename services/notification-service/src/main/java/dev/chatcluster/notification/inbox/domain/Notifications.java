package dev.chatcluster.notification.inbox.domain;

import dev.chatcluster.notification.conversation.domain.ChatEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where notifications are kept. Works in the caller's transaction. */
public interface Notifications {
  /** Where a page ended. */
  record Position(Instant at, UUID id) {}

  /** Notifications of one person that changed together. */
  record Changed(UUID userId, List<UUID> ids) {
    public Changed {
      ids = List.copyOf(ids);
    }
  }

  /** Adds those whose cause made none before, and returns them. */
  List<Notification> add(List<Notification> notifications);

  /** Adds missed messages to the unread notification of their conversation, or makes it. */
  List<Notification> gather(List<Notification> missed);

  /** The newest first. */
  List<Notification> page(UUID userId, boolean unreadOnly, @Nullable Position after, int limit);

  Map<UUID, Integer> unread(Collection<UUID> userIds);

  /** Those that were unread. */
  List<UUID> read(UUID userId, Collection<UUID> ids, Instant at);

  /** How many were unread. */
  int readAll(UUID userId, Instant at);

  /** What read marks of conversations make read. */
  List<Changed> readUpTo(Collection<ChatEvent.Read> marks, Instant at);

  /** People who are no members any more have nothing to hear of a conversation. */
  List<Changed> readAllOf(UUID conversationId, Collection<UUID> userIds, Instant at);

  /** Takes mentions by these messages back. */
  List<Changed> withdraw(Collection<UUID> messageIds);

  int removeOlderThan(Instant at);
}
