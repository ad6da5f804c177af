package dev.chatcluster.tokens;

/** A token that opens nothing. */
public final class InvalidTokenException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  public InvalidTokenException(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** A stable kebab-case word. */
  public String code() {
    return code;
  }
}
