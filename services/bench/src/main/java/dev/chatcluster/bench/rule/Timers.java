package dev.chatcluster.bench.rule;

/** Time as the client rule needs it. */
public interface Timers {
  /** Runs the task once after so many milliseconds, on the client's own thread. */
  Timer after(long millis, Runnable task);

  /** A task that has not run yet. */
  interface Timer {
    void cancel();
  }
}
