package dev.chatcluster.auth.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The open sessions. All calls belong inside a {@link UnitOfWork}. */
public interface Sessions {
  /** A stored refresh token: which session it belongs to, and its place in the family. */
  record StoredToken(UUID sessionId, int generation) {}

  /** Where a page of sessions ended. */
  record Position(Instant createdAt, UUID id) {}

  void open(Session session, RefreshToken first);

  Optional<StoredToken> find(RefreshToken token);

  /** Reads a session and holds it against changes until the transaction ends. */
  Optional<Session> lock(UUID id);

  Optional<Session> byId(UUID id);

  /** Stores a changed session with the token that it now has besides others. */
  void update(Session session, RefreshToken issued);

  /** The newest first, after the position, at most so many that have not ended. */
  List<Session> ofAccount(UUID accountId, @Nullable Position after, int limit, Instant now);

  /** Ends a session of the account; false when there is none. */
  boolean end(UUID accountId, UUID id);

  /** Ends all sessions of the account except the one to keep, and tells which. */
  List<UUID> endAll(UUID accountId, @Nullable UUID keep);

  /** Drops sessions that have ended, at most so many; tells how many. */
  int dropEnded(Instant now, Instant idleSince, int limit);

  /** Drops refresh tokens of past generations, at most so many; tells how many. */
  int dropTokensIssuedBefore(Instant time, int limit);
}
