package dev.chatcluster.chat.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Messages as they stand. Works in the caller's transaction. */
public interface Messages {
  Optional<Message> find(UUID id);

  void edit(UUID id, String content, Instant at);

  /** Removes the content, and what could tell it, for good. */
  void delete(UUID id, Instant at);
}
