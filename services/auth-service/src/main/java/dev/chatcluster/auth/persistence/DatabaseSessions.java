package dev.chatcluster.auth.persistence;

import dev.chatcluster.auth.domain.RefreshToken;
import dev.chatcluster.auth.domain.Session;
import dev.chatcluster.auth.domain.SessionPolicy;
import dev.chatcluster.auth.domain.Sessions;
import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class DatabaseSessions implements Sessions {
  private static final UUID NONE = new UUID(0, 0);
  private static final Position START = new Position(Instant.parse("9999-01-01T00:00:00Z"), NONE);

  private final SessionRepository sessions;
  private final SessionPolicy policy;

  @Inject
  public DatabaseSessions(SessionRepository sessions, SessionPolicy policy) {
    this.sessions = sessions;
    this.policy = policy;
  }

  @Override
  public void open(Session session, RefreshToken first) {
    sessions.insert(SessionRow.of(session));
    add(session, first);
  }

  @Override
  public Optional<StoredToken> find(RefreshToken token) {
    return sessions.token(token.hash()).map(row -> new StoredToken(row.sessionId, row.generation));
  }

  @Override
  public Optional<Session> lock(UUID id) {
    return sessions.lock(id).map(SessionRow::toSession);
  }

  @Override
  public Optional<Session> byId(UUID id) {
    return sessions.byId(id).map(SessionRow::toSession);
  }

  @Override
  public void update(Session session, RefreshToken issued) {
    sessions.update(SessionRow.of(session));
    add(session, issued);
  }

  @Override
  public List<Session> ofAccount(UUID accountId, @Nullable Position after, int limit, Instant now) {
    Position start = after == null ? START : after;
    return sessions
        .ofAccount(
            accountId,
            now,
            now.minus(policy.idle()),
            start.createdAt(),
            start.id(),
            Limit.of(limit))
        .stream()
        .map(SessionRow::toSession)
        .toList();
  }

  @Override
  public boolean end(UUID accountId, UUID id) {
    return sessions.end(accountId, id) == 1;
  }

  @Override
  public List<UUID> endAll(UUID accountId, @Nullable UUID keep) {
    return sessions.endAll(accountId, keep == null ? NONE : keep);
  }

  @Override
  public int dropEnded(Instant now, Instant idleSince, int limit) {
    return sessions.dropEnded(now, idleSince, limit);
  }

  @Override
  public int dropTokensIssuedBefore(Instant time, int limit) {
    return sessions.dropTokens(time, limit);
  }

  private void add(Session session, RefreshToken token) {
    var row = new RefreshTokenRow();
    row.hash = token.hash();
    row.sessionId = session.id();
    row.generation = session.generation();
    row.issuedAt = session.lastUsedAt();
    sessions.insert(row);
  }
}
