package dev.chatcluster.auth.mail.domain;

import dev.chatcluster.auth.domain.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** Drops mails and wanted changes past their end, addresses included. */
public final class MailCleaning {
  private static final int BATCH = 1000;

  private final MailActions actions;
  private final PendingEmails pending;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public MailCleaning(
      MailActions actions, PendingEmails pending, UnitOfWork unitOfWork, Clock clock) {
    this.actions = actions;
    this.pending = pending;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /** Cleans in small transactions, so that nobody waits for it; replicas may do it at once. */
  public void clean() {
    Instant now = clock.instant();
    untilNotFull(() -> actions.dropExpired(now, BATCH));
    untilNotFull(() -> pending.dropExpired(now, BATCH));
  }

  private void untilNotFull(Supplier<Integer> batch) {
    while (unitOfWork.run(batch) == BATCH) {
      // the next
    }
  }
}
