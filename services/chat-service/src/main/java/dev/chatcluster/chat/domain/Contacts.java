package dev.chatcluster.chat.domain;

import java.util.Collection;
import java.util.UUID;

/** Whom a person may start a conversation with; user-service knows. */
public interface Contacts {
  /**
   * Refuses when one of the contacts does not exist, is blocked, or does not want it.
   *
   * @throws ChatException.ContactRefused with the reason
   * @throws ChatException.Unavailable when user-service does not answer
   */
  void check(UUID userId, Collection<UUID> contacts);
}
