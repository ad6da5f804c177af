package dev.chatcluster.notification.missed.domain;

import dev.chatcluster.notification.domain.Limits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a mail is due. */
public final class MissedRules {
  /** What to do. */
  public sealed interface Decision {
    /** There is nothing to tell. */
    record Drop() implements Decision {}

    record LookAgain(Instant at) implements Decision {}

    /** Of messages after {@code fromSeq}, up to {@code toSeq}. */
    record Mail(long fromSeq, long toSeq) implements Decision {}
  }

  private final Limits limits;

  public MissedRules(Limits limits) {
    this.limits = limits;
  }

  /**
   * Decides once the first message has been unread for as long as a mail waits.
   *
   * @param quietUntil null when it is not quiet
   */
  public Decision decide(
      Watched watched, boolean online, @Nullable Instant quietUntil, Instant now) {
    long from = Math.max(watched.readSeq(), watched.mailedSeq());
    if (watched.newestSeq() <= from || watched.silent() || !watched.missedMail()) {
      return new Decision.Drop();
    }
    if (online) {
      return new Decision.LookAgain(now.plus(limits.missedAfter()));
    }
    Instant mailedAt = watched.mailedAt();
    if (mailedAt != null && mailedAt.plus(limits.missedEvery()).isAfter(now)) {
      return new Decision.LookAgain(mailedAt.plus(limits.missedEvery()));
    }
    return quietUntil == null
        ? new Decision.Mail(from, watched.newestSeq())
        : new Decision.LookAgain(quietUntil);
  }
}
