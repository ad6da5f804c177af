package dev.chatcluster.auth.domain;

/**
 * A single value that breaks its rule; {@link Validation} gathers them by field. Never holds the
 * value.
 */
public final class InvalidValueException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String rule;

  public InvalidValueException(String rule) {
    super(rule, null, false, false);
    this.rule = rule;
  }

  public String rule() {
    return rule;
  }
}
