package dev.chatcluster.operator.reconcile;

/**
 * How far something is.
 *
 * @param reason one word in CamelCase, for a condition
 * @param message for people: what is waited for, or what is wrong
 */
public record State(Level level, String reason, String message) {
  /** From good to bad, so that the worst of several is the greatest. */
  public enum Level {
    READY,
    /** It may come yet. */
    WAITING,
    /** It does not come by itself. */
    FAILED
  }

  static State ready() {
    return new State(Level.READY, "Ready", "");
  }

  static State ready(String reason, String message) {
    return new State(Level.READY, reason, message);
  }

  static State waiting(String reason, String message) {
    return new State(Level.WAITING, reason, message);
  }

  static State failed(String reason, String message) {
    return new State(Level.FAILED, reason, message);
  }

  boolean isReady() {
    return level == Level.READY;
  }

  /** The worse of the two; of equals the first. */
  State worse(State other) {
    return other.level.compareTo(level) > 0 ? other : this;
  }
}
