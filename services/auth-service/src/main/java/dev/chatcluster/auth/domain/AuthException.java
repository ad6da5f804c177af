package dev.chatcluster.auth.domain;

import java.time.Duration;
import java.util.List;

/**
 * Everything that this service refuses for a reason of its own. Messages never hold what was sent.
 */
public abstract sealed class AuthException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private AuthException(String message) {
    super(message, null, false, false);
  }

  /** A field and the rule that it breaks. */
  public record Violation(String field, String rule) {}

  /** The request breaks rules of its fields. */
  public static final class Invalid extends AuthException {
    private static final long serialVersionUID = 1L;
    private final transient List<Violation> violations;

    public Invalid(List<Violation> violations) {
      super("The request is not valid");
      this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
      return violations;
    }
  }

  public static final class HandleTaken extends AuthException {
    private static final long serialVersionUID = 1L;

    public HandleTaken() {
      super("Somebody has this handle already");
    }
  }

  public static final class EmailTaken extends AuthException {
    private static final long serialVersionUID = 1L;

    public EmailTaken() {
      super("There is an account with this e-mail address already");
    }
  }

  /** No such account or not its password: the answer does not tell which. */
  public static final class InvalidCredentials extends AuthException {
    private static final long serialVersionUID = 1L;

    public InvalidCredentials() {
      super("There is no account with this name and this password");
    }
  }

  /** The person is signed in and did not give their current password. */
  public static final class WrongPassword extends AuthException {
    private static final long serialVersionUID = 1L;

    public WrongPassword() {
      super("This is not your current password");
    }
  }

  public static final class RefreshInvalid extends AuthException {
    private static final long serialVersionUID = 1L;

    public RefreshInvalid() {
      super("The session has ended: sign in again");
    }
  }

  /** A used refresh token came back, so someone else may hold a copy: the session was ended. */
  public static final class RefreshReused extends AuthException {
    private static final long serialVersionUID = 1L;

    public RefreshReused() {
      super("The session was ended because an old key to it was used again: sign in again");
    }
  }

  public static final class AdminTokenRefused extends AuthException {
    private static final long serialVersionUID = 1L;

    public AdminTokenRefused() {
      super("The administrator token is wrong, was used already, or there is an administrator");
    }
  }

  /** The secret of a mail is unknown, used, replaced or too old: the answer does not tell which. */
  public static final class TokenInvalid extends AuthException {
    private static final long serialVersionUID = 1L;

    public TokenInvalid() {
      super("This link is not good any more: ask for a new one");
    }
  }

  public static final class AlreadyVerified extends AuthException {
    private static final long serialVersionUID = 1L;

    public AlreadyVerified() {
      super("Your address is confirmed already");
    }
  }

  public static final class NoSuchSession extends AuthException {
    private static final long serialVersionUID = 1L;

    public NoSuchSession() {
      super("There is no such session of yours");
    }
  }

  /** The token's account is gone. */
  public static final class NoSuchAccount extends AuthException {
    private static final long serialVersionUID = 1L;

    public NoSuchAccount() {
      super("This account does not exist any more");
    }
  }

  /** Somebody changed the same thing at the same time. */
  public static final class ChangedMeanwhile extends AuthException {
    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile() {
      super("This was changed at the same time from elsewhere: look and try again");
    }
  }

  /** Too many attempts. */
  public static final class Throttled extends AuthException {
    private static final long serialVersionUID = 1L;
    private final Duration retryAfter;

    public Throttled(Duration retryAfter) {
      super("Too many attempts: wait and try again");
      this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /** All places for hashing are taken. */
  public static final class Busy extends AuthException {
    private static final long serialVersionUID = 1L;
    private final Duration retryAfter;

    public Busy(Duration retryAfter) {
      super("Too many sign-ins at this moment: try again");
      this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
      return retryAfter;
    }
  }
}
