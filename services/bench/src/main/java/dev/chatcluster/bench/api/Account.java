package dev.chatcluster.bench.api;

import dev.chatcluster.bench.api.Http.Credentials;
import java.time.Duration;
import java.time.Instant;

/** An account of ours and its session, which is renewed before it runs out. */
public final class Account {
  /** A token is renewed when less than this is left of it. */
  private static final Duration RESERVE = Duration.ofSeconds(60);

  private final ChatApi api;
  private final Person person;
  private volatile Session session;

  Account(ChatApi api, Person person, Session session) {
    this.api = api;
    this.person = person;
    this.session = session;
  }

  public String userId() {
    return session.userId();
  }

  public Person person() {
    return person;
  }

  public Session session() {
    return session;
  }

  /** When to renew the token at the latest. */
  public Instant renewAt() {
    return session.expiresAt().minus(RESERVE);
  }

  /** A token that is good for a while; blocking when it has to be renewed. */
  public String freshToken() {
    return Instant.now().isBefore(renewAt()) ? session.accessToken() : renew(session);
  }

  /** A token newer than the one that was refused. */
  public String renewedToken() {
    return renew(session);
  }

  // One renewal at a time: a refresh token that is used twice is taken for a stolen one.
  private synchronized String renew(Session old) {
    if (session.equals(old)) {
      session = again();
    }
    return session.accessToken();
  }

  private Session again() {
    try {
      return api.refresh(session.cookie());
    } catch (ApiException e) {
      if (e.status() != 401) {
        throw e;
      }
      return api.login(person);
    }
  }

  Credentials bearer() {
    return Credentials.bearer(freshToken());
  }
}
