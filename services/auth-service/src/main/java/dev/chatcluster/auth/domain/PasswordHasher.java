package dev.chatcluster.auth.domain;

/**
 * Slow hashing of passwords. Every call may throw {@link AuthException.Busy}; call it outside of
 * transactions.
 */
public interface PasswordHasher {
  /** What a check found. */
  enum Verdict {
    WRONG,
    RIGHT,
    /** Right, but hashed by other parameters than today's: hash it again. */
    RIGHT_OUTDATED
  }

  String hash(Password password);

  Verdict check(Password password, String hash);

  /** Takes as long as a check, for the account that does not exist. */
  void pretend(Password password);
}
