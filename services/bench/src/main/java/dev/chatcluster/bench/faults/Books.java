package dev.chatcluster.bench.faults;

import dev.chatcluster.bench.api.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one conversation's clients did and saw, and the comparison of it with the log. One thread
 * keeps them.
 */
final class Books {
  // Sender → ids in the order of writing.
  private final Map<String, List<String>> written = new HashMap<>();
  private final Map<String, Long> acknowledged = new HashMap<>();
  // Client → events in the order in which they were shown.
  private final Map<String, List<Event>> shown = new HashMap<>();

  void written(String sender, String messageId) {
    written.computeIfAbsent(sender, id -> new ArrayList<>()).add(messageId);
  }

  void acknowledged(String messageId, long seq) {
    acknowledged.put(messageId, seq);
  }

  void shown(String client, Event event) {
    shown.computeIfAbsent(client, id -> new ArrayList<>()).add(event);
  }

  /**
   * @param log everything that the log holds since the clients began to follow it
   */
  Verdict compare(List<Event> log) {
    List<Event> messages = log.stream().filter(Event::createsMessage).toList();
    Map<String, Long> seqs = new HashMap<>();
    messages.forEach(event -> seqs.putIfAbsent(event.messageId(), event.seq()));
    long count = written.values().stream().mapToLong(List::size).sum();
    long lost = acknowledged.keySet().stream().filter(id -> !seqs.containsKey(id)).count();
    return new Verdict(
        count,
        acknowledged.size(),
        count - acknowledged.size(),
        lost,
        messages.size() - seqs.size(),
        outOfOrder(messages),
        wrongSeq(seqs) + gaps(log),
        shown.values().stream().mapToLong(events -> notShown(log, events)).sum(),
        shown.values().stream().mapToLong(Books::twice).sum(),
        shown.values().stream().mapToLong(Books::disorder).sum());
  }

  private long outOfOrder(List<Event> messages) {
    Map<String, Integer> places = new HashMap<>();
    written.values().forEach(ids -> ids.forEach(id -> places.put(id, places.size())));
    Map<String, Integer> last = new HashMap<>();
    long count = 0;
    for (Event event : messages) {
      Integer place = places.get(event.messageId());
      if (place == null) {
        continue; // not of this run
      }
      if (place < last.getOrDefault(event.actorId(), -1)) {
        count++;
      }
      last.merge(event.actorId(), place, Math::max);
    }
    return count;
  }

  private long wrongSeq(Map<String, Long> seqs) {
    return acknowledged.entrySet().stream()
        .filter(
            entry -> !entry.getValue().equals(seqs.getOrDefault(entry.getKey(), entry.getValue())))
        .count();
  }

  private static long gaps(List<Event> log) {
    long gaps = 0;
    for (int i = 1; i < log.size(); i++) {
      if (log.get(i).seq() != log.get(i - 1).seq() + 1) {
        gaps++;
      }
    }
    return gaps;
  }

  private static long notShown(List<Event> log, List<Event> events) {
    Set<Long> seqs = new HashSet<>();
    events.forEach(event -> seqs.add(event.seq()));
    return log.stream().filter(event -> !seqs.contains(event.seq())).count();
  }

  private static long twice(List<Event> events) {
    List<String> ids = events.stream().filter(Event::createsMessage).map(Event::messageId).toList();
    return ids.size() - ids.stream().distinct().count();
  }

  private static long disorder(List<Event> events) {
    long count = 0;
    for (int i = 1; i < events.size(); i++) {
      if (events.get(i).seq() <= events.get(i - 1).seq()) {
        count++;
      }
    }
    return count;
  }
}
