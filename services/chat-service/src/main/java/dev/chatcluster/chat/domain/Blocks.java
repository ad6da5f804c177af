package dev.chatcluster.chat.domain;

import java.time.Instant;
import java.util.UUID;

/** Who has blocked whom. */
public interface Blocks {
  /** Sets the state as of a time; an older one than what is known changes nothing. */
  void set(UUID blockerId, UUID blockedId, boolean blocked, Instant at);
}
