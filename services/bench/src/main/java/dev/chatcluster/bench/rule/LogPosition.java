package dev.chatcluster.bench.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Where a client stands in one conversation's log: everything up to {@link #lastSeq()} is applied,
 * what lies beyond a gap is held until the gap is closed.
 */
public final class LogPosition<E> {
  private final TreeMap<Long, E> held = new TreeMap<>();
  private long lastSeq;
  private long dropped;

  public LogPosition(long lastSeq) {
    this.lastSeq = lastSeq;
  }

  /** Takes one event in and returns those that may be shown now, in order. */
  public List<E> take(long seq, E event) {
    if (seq <= lastSeq || held.containsKey(seq)) {
      dropped++;
      return List.of();
    }
    if (seq == lastSeq + 1 && held.isEmpty()) {
      lastSeq = seq;
      return List.of(event);
    }
    held.put(seq, event);
    var ready = new ArrayList<E>();
    while (!held.isEmpty() && held.firstKey() == lastSeq + 1) {
      ready.add(held.pollFirstEntry().getValue());
      lastSeq++;
    }
    return ready;
  }

  public boolean gap() {
    return !held.isEmpty();
  }

  public long lastSeq() {
    return lastSeq;
  }

  /** Events that came although they were known: harmless, and worth counting. */
  public long dropped() {
    return dropped;
  }
}
