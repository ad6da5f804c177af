package dev.chatcluster.auth.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * By what and where from each account has signed in: digests, at most {@link #KEPT} of each trait.
 * All calls belong inside a {@link UnitOfWork}, under the account's lock.
 */
public interface KnownOrigins {
  /** How many of one trait an account keeps; the one that was not seen for longest goes first. */
  int KEPT = 20;

  /** What is told apart. */
  enum Trait {
    DEVICE,
    PLACE
  }

  /** Whether the account has any origin of this trait. */
  boolean hasAny(UUID accountId, Trait trait);

  /** Notes an origin; true when it was not known before. */
  boolean note(UUID accountId, Trait trait, byte[] digest, Instant now);
}
