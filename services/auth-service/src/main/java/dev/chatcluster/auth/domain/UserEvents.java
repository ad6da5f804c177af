package dev.chatcluster.auth.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What others hear of accounts; sent if and only if the {@link UnitOfWork} that it is called in
 * commits.
 */
public interface UserEvents {
  /** Why sessions ended. */
  enum Reason {
    LOGOUT,
    LOGOUT_EVERYWHERE,
    REVOKED_BY_USER,
    PASSWORD_CHANGED,
    REFRESH_REUSED,
    PASSWORD_RESET
  }

  void registered(Account account);

  void handleChanged(UUID accountId, Handle handle, Instant at);

  void sessionsRevoked(UUID accountId, List<UUID> sessionIds, Reason reason, Instant at);

  void passwordChanged(UUID accountId, Instant at);

  void emailVerified(UUID accountId, Instant at);

  void emailChanged(UUID accountId, Instant at);

  void signedIn(Session session, boolean newDevice, boolean newPlace);

  void signInFailuresRepeated(UUID accountId, int failures, Instant at);
}
