package dev.chatcluster.auth.domain;

import java.time.Clock;
import java.time.Instant;

/**
 * Drops sessions past their end, counts of failures that matter no more, and used refresh tokens
 * that are too old to matter: one older than the idle limit opens nothing, and whether somebody
 * shows it again tells nothing any more.
 */
public final class SessionCleaning {
  private static final int BATCH = 1000;

  private final Sessions sessions;
  private final FailureCounts failures;
  private final SessionPolicy policy;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public SessionCleaning(
      Sessions sessions,
      FailureCounts failures,
      SessionPolicy policy,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.sessions = sessions;
    this.failures = failures;
    this.policy = policy;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /** Cleans in small transactions, so that nobody waits for it; replicas may do it at once. */
  public void clean() {
    Instant now = clock.instant();
    Instant idleSince = now.minus(policy.idle());
    while (unitOfWork.run(() -> sessions.dropEnded(now, idleSince, BATCH)) == BATCH) {
      // until a batch is not full
    }
    while (unitOfWork.run(() -> sessions.dropTokensIssuedBefore(idleSince, BATCH)) == BATCH) {
      // the same
    }
    Instant pausedBefore = now.minus(FailureWatch.WINDOW);
    while (unitOfWork.run(() -> failures.dropUntouchedSince(pausedBefore, BATCH)) == BATCH) {
      // the same
    }
  }
}
