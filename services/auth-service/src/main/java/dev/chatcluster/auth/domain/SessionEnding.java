package dev.chatcluster.auth.domain;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Ends sessions: in the database with an event, then at once for the access tokens that are still
 * about.
 */
public final class SessionEnding {
  private final Sessions sessions;
  private final UserEvents events;
  private final RevokedAccess revokedAccess;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public SessionEnding(
      Sessions sessions,
      UserEvents events,
      RevokedAccess revokedAccess,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.sessions = sessions;
    this.events = events;
    this.revokedAccess = revokedAccess;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /** Ends the session of a refresh token, used or not; nothing when there is none. */
  public void logout(RefreshToken token) {
    refuse(
        unitOfWork.run(
            () ->
                sessions
                    .find(token)
                    .flatMap(stored -> sessions.byId(stored.sessionId()))
                    .map(
                        session -> end(session.accountId(), session.id(), UserEvents.Reason.LOGOUT))
                    .orElse(List.of())));
  }

  /** Ends the session of an access token; nothing when it has ended. */
  public void logout(UUID accountId, UUID sessionId) {
    refuse(unitOfWork.run(() -> end(accountId, sessionId, UserEvents.Reason.LOGOUT)));
  }

  /**
   * Ends one session of the account.
   *
   * @throws AuthException.NoSuchSession when it has none of this id
   */
  public void revoke(UUID accountId, UUID sessionId) {
    List<UUID> ended =
        unitOfWork.run(() -> end(accountId, sessionId, UserEvents.Reason.REVOKED_BY_USER));
    if (ended.isEmpty()) {
      throw new AuthException.NoSuchSession();
    }
    refuse(ended);
  }

  /** Ends all sessions of the account. */
  public void logoutEverywhere(UUID accountId) {
    refuse(
        unitOfWork.run(
            () -> {
              List<UUID> ended = sessions.endAll(accountId, null);
              tell(accountId, ended, UserEvents.Reason.LOGOUT_EVERYWHERE);
              return ended;
            }));
  }

  private List<UUID> end(UUID accountId, UUID sessionId, UserEvents.Reason reason) {
    if (!sessions.end(accountId, sessionId)) {
      return List.of();
    }
    List<UUID> ended = List.of(sessionId);
    tell(accountId, ended, reason);
    return ended;
  }

  private void tell(UUID accountId, List<UUID> ended, UserEvents.Reason reason) {
    if (!ended.isEmpty()) {
      events.sessionsRevoked(accountId, ended, reason, clock.instant());
    }
  }

  private void refuse(List<UUID> ended) {
    if (!ended.isEmpty()) {
      revokedAccess.refuse(ended);
    }
  }
}
