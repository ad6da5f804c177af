package dev.chatcluster.tokens;

/** A token that opens nothing. */
public final class InvalidTokenException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  InvalidTokenException(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** {@code token-expired}, {@code token-invalid} or {@code session-revoked}. */
  public String code() {
    return code;
  }
}
