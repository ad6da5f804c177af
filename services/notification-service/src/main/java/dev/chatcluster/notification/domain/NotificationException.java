package dev.chatcluster.notification.domain;

/** What this service refuses, and why. */
public abstract sealed class NotificationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private NotificationException(String message) {
    super(message, null, false, false);
  }

  /** A value that breaks a rule. */
  public static final class Invalid extends NotificationException {
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

  /** There is no such thing, or the caller may not see it. */
  public static final class NotFound extends NotificationException {
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

  /** A link that is none of ours. */
  public static final class TokenInvalid extends NotificationException {
    private static final long serialVersionUID = 1L;

    public TokenInvalid() {
      super("This link is not valid");
    }
  }

  /** Another service does not answer now. */
  public static final class Unavailable extends NotificationException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String what) {
      super(what + " does not answer now");
    }
  }
}
