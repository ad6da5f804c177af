package dev.chatcluster.auth.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tells when somebody keeps failing to sign in to an account. */
public final class FailureWatch {
  static final Duration WINDOW = Duration.ofMinutes(15);

  /** People mistype a few times; who guesses goes on. */
  private static final int TELLING = 5;

  private final FailureCounts counts;
  private final KeyedHash hash;
  private final UserEvents events;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public FailureWatch(
      FailureCounts counts, KeyedHash hash, UserEvents events, UnitOfWork unitOfWork, Clock clock) {
    this.counts = counts;
    this.hash = hash;
    this.events = events;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Counts a failure. An account that does not exist takes the same steps: the time that the answer
   * takes must not tell.
   *
   * @param who whom the attempt meant, as it is throttled
   */
  void failed(String who, Optional<UUID> accountId) {
    unitOfWork.run(
        () -> {
          Instant now = clock.instant();
          byte[] key = hash.of(who);
          FailureCounts.Count count = counts.add(key, now, now.minus(WINDOW));
          Instant toldAt = count.toldAt();
          boolean quiet = toldAt == null || !toldAt.plus(WINDOW).isAfter(now);
          if (count.failures() >= TELLING && quiet) {
            counts.told(key, now);
            accountId.ifPresent(id -> events.signInFailuresRepeated(id, count.failures(), now));
          }
        });
  }
}
