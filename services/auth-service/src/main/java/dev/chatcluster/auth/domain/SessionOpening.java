package dev.chatcluster.auth.domain;

import java.time.Clock;

/** Opens sessions, for those who have just registered or given their password. */
public final class SessionOpening {
  private final Sessions sessions;
  private final AccessTokens accessTokens;
  private final SessionPolicy policy;
  private final Ids ids;
  private final Clock clock;

  public SessionOpening(
      Sessions sessions, AccessTokens accessTokens, SessionPolicy policy, Ids ids, Clock clock) {
    this.sessions = sessions;
    this.accessTokens = accessTokens;
    this.policy = policy;
    this.ids = ids;
    this.clock = clock;
  }

  /** Opens a session in the current unit of work. */
  SignedIn open(Account account, Device device) {
    Session session = Session.open(ids.next(), account.id(), device, clock.instant(), policy);
    RefreshToken token = RefreshToken.random();
    sessions.open(session, token);
    return new SignedIn(
        account, accessTokens.issue(account, session.id()), token, policy.endOf(session));
  }
}
