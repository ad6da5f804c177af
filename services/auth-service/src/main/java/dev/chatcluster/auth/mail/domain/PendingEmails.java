package dev.chatcluster.auth.mail.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** At most one wanted change an account. All calls belong inside a unit of work. */
public interface PendingEmails {
  Optional<PendingEmail> of(UUID accountId);

  /** Stores a change in the place of the one that there may be. */
  void put(PendingEmail pending);

  void drop(UUID accountId);

  /** Drops those past their end, at most so many; tells how many. */
  int dropExpired(Instant now, int limit);
}
