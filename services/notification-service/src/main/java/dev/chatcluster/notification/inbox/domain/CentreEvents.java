package dev.chatcluster.notification.inbox.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What open pages hear of the notification centre; told together with the transaction. */
public interface CentreEvents {
  void shown(NamedNotification notification, int unread);

  /**
   * Some were read.
   *
   * @param ids empty for all
   */
  void read(UUID userId, List<UUID> ids, Instant at, int unread);
}
