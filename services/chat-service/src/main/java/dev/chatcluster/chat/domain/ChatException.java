package dev.chatcluster.chat.domain;

/** Why something asked of a conversation is not done. */
public abstract sealed class ChatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  private ChatException(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** A stable word for programs. */
  public String code() {
    return code;
  }

  /** The message: a sentence for people. */
  public String detail() {
    String message = getMessage();
    return message == null ? code : message;
  }

  /** Not there, or not the caller's to see: the two must not be told apart. */
  public static final class NotFound extends ChatException {
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
      super("not-found", "There is no such " + what + ", or you may not see it.");
    }
  }

  public static final class NotAllowed extends ChatException {
    private static final long serialVersionUID = 1L;

    public NotAllowed(String detail) {
      super("forbidden", detail);
    }
  }

  /** One of the two people has blocked the other. */
  public static final class Blocked extends ChatException {
    private static final long serialVersionUID = 1L;

    public Blocked() {
      super("blocked", "Messages between the two of you are blocked.");
    }
  }

  public static final class Invalid extends ChatException {
    private static final long serialVersionUID = 1L;

    private final String field;

    public Invalid(String field, String detail) {
      super("validation-failed", detail);
      this.field = field;
    }

    public String field() {
      return field;
    }
  }

  public static final class Conflict extends ChatException {
    private static final long serialVersionUID = 1L;

    public Conflict(String code, String detail) {
      super(code, detail);
    }

    /** The id was used before, for something else. */
    public static Conflict idReused() {
      return new Conflict(
          "id-reused", "This id was used before, with other content. Use a new one.");
    }
  }

  /** Someone does not take conversations from the caller. */
  public static final class ContactRefused extends ChatException {
    private static final long serialVersionUID = 1L;

    public ContactRefused(String code, String detail) {
      super(code, detail);
    }
  }

  /** What the answer needs is away for the moment. */
  public static final class Unavailable extends ChatException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String detail) {
      super("unavailable", detail);
    }
  }
}
