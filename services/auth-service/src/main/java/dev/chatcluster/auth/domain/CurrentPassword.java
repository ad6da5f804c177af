package dev.chatcluster.auth.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Has people who are signed in show that it is them. Counted like failed sign-ins, so that a stolen
 * access token is no way to guess.
 */
public final class CurrentPassword {
  private final PasswordHasher hasher;
  private final Throttle throttle;
  private final FailureWatch failures;

  public CurrentPassword(PasswordHasher hasher, Throttle throttle, FailureWatch failures) {
    this.hasher = hasher;
    this.throttle = throttle;
    this.failures = failures;
  }

  /**
   * Checks it; call this outside of transactions.
   *
   * @throws AuthException.WrongPassword when it is another
   */
  public void require(Account account, @Nullable String typed) {
    String who = account.id().toString();
    throttle.take(Throttle.Kind.LOGIN_FAILURE_BY_ACCOUNT, who);
    if (hasher.check(Password.given(typed), account.passwordHash())
        == PasswordHasher.Verdict.WRONG) {
      failures.failed(who, Optional.of(account.id()));
      throw new AuthException.WrongPassword();
    }
    throttle.giveBack(Throttle.Kind.LOGIN_FAILURE_BY_ACCOUNT, who);
  }
}
