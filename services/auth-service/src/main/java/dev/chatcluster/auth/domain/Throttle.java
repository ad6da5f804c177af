package dev.chatcluster.auth.domain;

/** Counts attempts by who makes them. */
public interface Throttle {
  /** What is counted apart. */
  enum Kind {
    REGISTRATION_BY_ADDRESS,
    LOGIN_BY_ADDRESS,
    LOGIN_FAILURE_BY_ACCOUNT
  }

  /**
   * Counts one attempt.
   *
   * @throws AuthException.Throttled when there were too many
   */
  void take(Kind kind, String who);

  /** Takes one attempt back that turned out harmless. */
  void giveBack(Kind kind, String who);
}
