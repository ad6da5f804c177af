package dev.chatcluster.auth.domain;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows people where they are signed in. */
public final class SessionList {
  private final Sessions sessions;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public SessionList(Sessions sessions, UnitOfWork unitOfWork, Clock clock) {
    this.sessions = sessions;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /** The open sessions of the account, the newest first. */
  public List<Session> of(UUID accountId, Sessions.@Nullable Position after, int limit) {
    return unitOfWork.run(() -> sessions.ofAccount(accountId, after, limit, clock.instant()));
  }
}
