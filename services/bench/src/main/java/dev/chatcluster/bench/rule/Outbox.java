package dev.chatcluster.bench.rule;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Messages on their way. Each keeps its id until the server says that it is stored or refused, over
 * lost connections. A conversation has a bounded number under way; with one (as the browser does
 * it) the order of writing is kept whatever is resent.
 */
public final class Outbox {
  /** Milliseconds without an answer after which a message is sent again. */
  static final long ANSWER_WITHIN_MS = 10_000;

  private final int underWayLimit;
  private final Transport transport;
  private final Timers timers;
  private final RandomGenerator random;
  private final Map<String, ArrayDeque<Entry>> lanes = new HashMap<>();
  private final Map<String, Entry> byId = new HashMap<>();
  private long resent;

  /** Takes a message to the server; false when it could not leave. */
  public interface Transport {
    boolean send(Item item);
  }

  public record Item(String id, String conversationId, String content) {}

  private static final class Entry {
    final Item item;
    int attempts;
    // Set while the message is under way or waits for its next attempt.
    Timers.@Nullable Timer timer;

    Entry(Item item) {
      this.item = item;
    }

    void rest() {
      if (timer != null) {
        timer.cancel();
        timer = null;
      }
    }
  }

  public Outbox(int underWayLimit, Transport transport, Timers timers, RandomGenerator random) {
    this.underWayLimit = underWayLimit;
    this.transport = transport;
    this.timers = timers;
    this.random = random;
  }

  public void add(Item item) {
    var entry = new Entry(item);
    var lane = lanes.computeIfAbsent(item.conversationId(), id -> new ArrayDeque<>());
    byId.put(item.id(), entry);
    lane.add(entry);
    pump(lane);
  }

  /** Stored by the server. False when the message is not, or no longer, ours to send. */
  public boolean acknowledged(String id) {
    Entry entry = byId.remove(id);
    if (entry == null) {
      return false;
    }
    drop(entry);
    return true;
  }

  /** Refused by the server: for good, or to be tried again after a pause. */
  public void refused(String id, boolean retryable) {
    Entry entry = byId.get(id);
    if (entry == null) {
      return;
    }
    if (retryable) {
      entry.rest();
      wait(entry, Backoff.millis(Math.max(0, entry.attempts - 1), random));
    } else {
      byId.remove(id);
      drop(entry);
    }
  }

  /**
   * A new connection: what was under way on the old one is sent again; the server knows it by its
   * id.
   */
  public void connected() {
    stop();
    lanes.values().forEach(this::pump);
  }

  /** The connection is gone, and answers with it. */
  public void stop() {
    byId.values().forEach(Entry::rest);
  }

  public int pending() {
    return byId.size();
  }

  public int pending(String conversationId) {
    var lane = lanes.get(conversationId);
    return lane == null ? 0 : lane.size();
  }

  /** How many messages left more than once. */
  public long resent() {
    return resent;
  }

  private void pump(ArrayDeque<Entry> lane) {
    int place = 0;
    for (Entry entry : lane) {
      if (place++ == underWayLimit) {
        return;
      }
      if (entry.timer == null && !send(entry)) {
        return;
      }
    }
  }

  private boolean send(Entry entry) {
    if (!transport.send(entry.item)) {
      return false;
    }
    if (entry.attempts++ > 0) {
      resent++;
    }
    wait(entry, ANSWER_WITHIN_MS);
    return true;
  }

  private void wait(Entry entry, long millis) {
    entry.timer =
        timers.after(
            millis,
            () -> {
              entry.timer = null;
              pump(lane(entry));
            });
  }

  private void drop(Entry entry) {
    entry.rest();
    var lane = lane(entry);
    lane.remove(entry);
    pump(lane);
  }

  private ArrayDeque<Entry> lane(Entry entry) {
    return lanes.computeIfAbsent(entry.item.conversationId(), id -> new ArrayDeque<>());
  }
}
