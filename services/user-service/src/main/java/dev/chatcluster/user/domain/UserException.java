package dev.chatcluster.user.domain;

/** What this service refuses, and why. */
public abstract sealed class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private UserException(String message) {
    super(message, null, false, false);
  }

  /** A value that breaks a rule. */
  public static final class Invalid extends UserException {
    private static final long serialVersionUID = 1L;
    private final String field;

    public Invalid(String field, String message) {
      super(message);
      this.field = field;
    }

    public String field() {
      return field;
    }
  }

  /** There is no such person or request. */
  public static final class NotFound extends UserException {
    private static final long serialVersionUID = 1L;
    private final String what;

    public NotFound(String what) {
      super("No such " + what);
      this.what = what;
    }

    public String what() {
      return what;
    }
  }

  /** One of the two people has blocked the other; which one is not told. */
  public static final class Blocked extends UserException {
    private static final long serialVersionUID = 1L;

    public Blocked() {
      super("One of you has blocked the other.");
    }
  }

  /** What the answer needs is away for now. */
  public static final class Unavailable extends UserException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message) {
      super(message);
    }
  }

  /** The person, or the other one, has as many as one may have. */
  public static final class LimitReached extends UserException {
    private static final long serialVersionUID = 1L;

    public LimitReached(String message) {
      super(message);
    }
  }
}
