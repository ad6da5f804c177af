package dev.chatcluster.bench.client;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what went other than smoothly, over all clients. */
public final class Incidents {
  private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

  void lost(int code, String reason) {
    count("socket lost: " + code + (reason.isEmpty() ? "" : " " + reason));
  }

  void refused(String code, boolean retryable) {
    count("send refused: " + code + (retryable ? ", to be tried again" : ", for good"));
  }

  void error(String code) {
    count("error: " + code);
  }

  void asked(int conversations) {
    counts
        .computeIfAbsent("conversations asked for by chat:sync", key -> new LongAdder())
        .add(conversations);
  }

  void reset() {
    count("chat:reset");
  }

  private void count(String what) {
    counts.computeIfAbsent(what, key -> new LongAdder()).increment();
  }

  public Map<String, LongAdder> counts() {
    return counts;
  }
}
