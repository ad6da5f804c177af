package dev.chatcluster.auth.domain;

import java.time.Clock;

/** Opens sessions, for those who have just registered or given their password. */
public final class SessionOpening {
  private final Sessions sessions;
  private final SignInWatch watch;
  private final AccessTokens accessTokens;
  private final SessionPolicy policy;
  private final Ids ids;
  private final Clock clock;

  public SessionOpening(
      Sessions sessions,
      SignInWatch watch,
      AccessTokens accessTokens,
      SessionPolicy policy,
      Ids ids,
      Clock clock) {
    this.sessions = sessions;
    this.watch = watch;
    this.accessTokens = accessTokens;
    this.policy = policy;
    this.ids = ids;
    this.clock = clock;
  }

  /** Opens a session in the current unit of work, which adds or holds the account. */
  SignedIn open(Account account, Device device, String address) {
    Session session = Session.open(ids.next(), account.id(), device, clock.instant(), policy);
    RefreshToken token = RefreshToken.random();
    sessions.open(session, token);
    watch.signedIn(session, address);
    return new SignedIn(
        account, accessTokens.issue(account, session.id()), token, policy.endOf(session));
  }
}
