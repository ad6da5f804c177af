package dev.chatcluster.bench.api;

/** An answer of the REST interface that is not a success. */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final long retryAfterSeconds;

  ApiException(String request, int status, String code, String detail, long retryAfterSeconds) {
    super("%s → %d %s: %s".formatted(request, status, code, detail));
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  public int status() {
    return status;
  }

  /** The stable word of the problem, empty when the answer was no problem document. */
  public String code() {
    return code;
  }

  /** What the answer asks for, 0 when it asks for nothing. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
