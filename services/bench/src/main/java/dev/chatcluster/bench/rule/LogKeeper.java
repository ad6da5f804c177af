package dev.chatcluster.bench.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Where every known conversation's log stands, and what is being asked to close its gaps. */
public final class LogKeeper<E> {
  static final int QUESTIONS_AT_ONCE = 50;
  static final long ANSWER_WITHIN_MS = 10_000;

  private final Map<String, LogPosition<E>> positions = new HashMap<>();
  private final Map<String, Timers.Timer> asked = new HashMap<>();
  private final Predicate<List<Question>> transport;
  private final Consumer<E> apply;
  private final Timers timers;

  /** What came in this conversation after that event? */
  public record Question(String conversationId, long after) {}

  /**
   * @param transport takes questions to the server; false when they could not leave
   * @param apply what is done with each event, once, in order
   */
  public LogKeeper(Predicate<List<Question>> transport, Consumer<E> apply, Timers timers) {
    this.transport = transport;
    this.apply = apply;
    this.timers = timers;
  }

  public void follow(String conversationId, long lastSeq) {
    positions.putIfAbsent(conversationId, new LogPosition<>(lastSeq));
  }

  public long lastSeq(String conversationId) {
    LogPosition<E> position = positions.get(conversationId);
    return position == null ? 0 : position.lastSeq();
  }

  /** An event of a conversation that is not followed is none of ours. */
  public void take(String conversationId, long seq, E event) {
    LogPosition<E> position = positions.get(conversationId);
    if (position == null) {
      return;
    }
    position.take(seq, event).forEach(apply);
    if (position.gap()) {
      ask(List.of(conversationId));
    }
  }

  /** A new connection: asks what every conversation missed. */
  public void connected() {
    disconnected();
    ask(positions.keySet());
  }

  /** The connection is gone, and answers with it. */
  public void disconnected() {
    asked.values().forEach(Timers.Timer::cancel);
    asked.clear();
  }

  public void syncDone(String conversationId, boolean hasMore) {
    answered(conversationId);
    LogPosition<E> position = positions.get(conversationId);
    if (position != null && (hasMore || position.gap())) {
      ask(List.of(conversationId));
    }
  }

  /** Repeated events that the rule has dropped, over all conversations. */
  public long dropped() {
    return positions.values().stream().mapToLong(LogPosition::dropped).sum();
  }

  /** Asks about those conversations for which no answer is outstanding. */
  public void ask(Iterable<String> conversationIds) {
    var open = new ArrayList<Question>();
    for (String id : conversationIds) {
      if (!asked.containsKey(id)) {
        open.add(new Question(id, lastSeq(id)));
      }
    }
    for (int start = 0; start < open.size(); start += QUESTIONS_AT_ONCE) {
      var part = open.subList(start, Math.min(open.size(), start + QUESTIONS_AT_ONCE));
      if (!transport.test(part)) {
        return;
      }
      for (Question question : part) {
        asked.put(question.conversationId(), unanswered(question.conversationId()));
      }
    }
  }

  private Timers.Timer unanswered(String conversationId) {
    return timers.after(
        ANSWER_WITHIN_MS,
        () -> {
          asked.remove(conversationId);
          ask(List.of(conversationId));
        });
  }

  private void answered(String conversationId) {
    Timers.Timer timer = asked.remove(conversationId);
    if (timer != null) {
      timer.cancel();
    }
  }
}
