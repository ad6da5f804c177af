package dev.chatcluster.notification.weekly.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was said where. Works in the caller's transaction. */
public interface WeeklyActivity {
  /** A conversation and how many messages it had. */
  record Place(UUID conversationId, String name, int messages) {}

  /** The person's conversations with messages, the busiest first; none that are muted now. */
  List<Place> of(UUID userId, Instant from, Instant to, Instant now);

  int forgetBefore(Instant at);
}
