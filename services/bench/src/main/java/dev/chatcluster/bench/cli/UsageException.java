package dev.chatcluster.bench.cli;

/**
 * The command line asks for something that cannot be done; the message says what to write instead.
 */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UsageException(String message) {
    super(message);
  }
}
