package dev.chatcluster.operator.model;

/** Something that only the user can put right; asking again changes nothing. */
public final class UserMistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String advice;

  /**
   * A mistake.
   *
   * @param reason one word in CamelCase, for the condition
   * @param message a sentence that says what to do
   */
  public UserMistake(String reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
    this.advice = message;
  }

  /** The message, for people. */
  public String advice() {
    return advice;
  }

  public String reason() {
    return reason;
  }
}
