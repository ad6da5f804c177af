package dev.chatcluster.bench.rule;

import java.util.HashMap;
import java.util.Map;

/**
 * Tells the server how far a person has read: at most once a second a conversation, always the
 * newest.
 */
public final class ReadMarks {
  static final long EVERY_MS = 1_000;

  private final Map<String, Mark> marks = new HashMap<>();
  private final Transport transport;
  private final Timers timers;

  /** Takes a mark to the server; false when it could not leave. */
  public interface Transport {
    boolean send(String conversationId, long seq);
  }

  private static final class Mark {
    long read;
    long sent;
    boolean resting;
  }

  public ReadMarks(Transport transport, Timers timers) {
    this.transport = transport;
    this.timers = timers;
  }

  public void read(String conversationId, long seq) {
    Mark mark = marks.computeIfAbsent(conversationId, id -> new Mark());
    mark.read = Math.max(mark.read, seq);
    flush(conversationId, mark);
  }

  /** A new connection: what the old one may have swallowed is said again. */
  public void connected() {
    marks.forEach(
        (conversationId, mark) -> {
          mark.sent = 0;
          flush(conversationId, mark);
        });
  }

  private void flush(String conversationId, Mark mark) {
    if (mark.resting || mark.read <= mark.sent || !transport.send(conversationId, mark.read)) {
      return;
    }
    mark.sent = mark.read;
    mark.resting = true;
    timers.after(
        EVERY_MS,
        () -> {
          mark.resting = false;
          flush(conversationId, mark);
        });
  }
}
