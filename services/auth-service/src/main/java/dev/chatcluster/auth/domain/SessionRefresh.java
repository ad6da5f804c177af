package dev.chatcluster.auth.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Gives a new pair of tokens for a refresh token. Each refresh token is good for one use; the rules
 * for a second are in {@link Session.Standing}.
 */
public final class SessionRefresh {
  private sealed interface Outcome {}

  private record Renewed(SignedIn signedIn) implements Outcome {}

  private record Reused(Session session) implements Outcome {}

  private record Invalid() implements Outcome {}

  private final Sessions sessions;
  private final Accounts accounts;
  private final AccessTokens accessTokens;
  private final UserEvents events;
  private final RevokedAccess revokedAccess;
  private final SessionPolicy policy;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public SessionRefresh(
      Sessions sessions,
      Accounts accounts,
      AccessTokens accessTokens,
      UserEvents events,
      RevokedAccess revokedAccess,
      SessionPolicy policy,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.accessTokens = accessTokens;
    this.events = events;
    this.revokedAccess = revokedAccess;
    this.policy = policy;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Renews the session.
   *
   * @throws AuthException.RefreshInvalid when the token is not known or its session has ended
   * @throws AuthException.RefreshReused when it was used before: its session is ended by that
   */
  public SignedIn refresh(RefreshToken token) {
    // Ending the session must be committed, so the refusal is thrown only after.
    Outcome outcome = unitOfWork.run(() -> attempt(token));
    return switch (outcome) {
      case Renewed renewed -> renewed.signedIn();
      case Reused reused -> {
        revokedAccess.refuse(List.of(reused.session().id()));
        throw new AuthException.RefreshReused();
      }
      case Invalid _ -> throw new AuthException.RefreshInvalid();
    };
  }

  private Outcome attempt(RefreshToken token) {
    Optional<Sessions.StoredToken> stored = sessions.find(token);
    // One refresh of a session at a time: the generation is judged and advanced under its lock.
    Optional<Session> locked = stored.flatMap(t -> sessions.lock(t.sessionId()));
    if (locked.isEmpty()) {
      return new Invalid();
    }
    Session session = locked.get();
    Instant now = clock.instant();
    return switch (session.standing(stored.orElseThrow().generation(), now, policy)) {
      case CURRENT -> renew(session.advanced(now));
      case IN_GRACE -> renew(session.used(now));
      case EXPIRED -> new Invalid();
      case REUSED -> {
        sessions.end(session.accountId(), session.id());
        events.sessionsRevoked(
            session.accountId(), List.of(session.id()), UserEvents.Reason.REFRESH_REUSED, now);
        yield new Reused(session);
      }
    };
  }

  private Outcome renew(Session session) {
    Account account = accounts.byId(session.accountId()).orElseThrow();
    RefreshToken next = RefreshToken.random();
    sessions.update(session, next);
    return new Renewed(
        new SignedIn(
            account, accessTokens.issue(account, session.id()), next, policy.endOf(session)));
  }
}
