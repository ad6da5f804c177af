package dev.chatcluster.auth.domain;

/** Counts attempts by who makes them. */
public interface Throttle {
  /** What is counted apart. */
  enum Kind {
    REGISTRATION_BY_ADDRESS,
    LOGIN_BY_ADDRESS,
    LOGIN_FAILURE_BY_ACCOUNT,
    VERIFICATION_BY_ACCOUNT,
    EMAIL_CHANGE_BY_ACCOUNT,
    /** Mails that a person has sent to an address that need not be theirs. */
    EMAIL_CHANGE_BY_RECIPIENT,
    RESET_BY_ADDRESS,
    RESET_BY_RECIPIENT,
    /** Secrets out of mails that are shown. */
    LINK_BY_ADDRESS,
    /** What other services ask of accounts' addresses. */
    MAIL_LOOKUP
  }

  /**
   * Counts one attempt.
   *
   * @throws AuthException.Throttled when there were too many
   */
  void take(Kind kind, String who);

  /** Takes one attempt back that turned out harmless. */
  void giveBack(Kind kind, String who);

  /** Begins anew for one who has shown who they are. */
  void forget(Kind kind, String who);
}
