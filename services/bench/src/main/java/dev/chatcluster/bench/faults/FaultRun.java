package dev.chatcluster.bench.faults;

import dev.chatcluster.bench.api.Event;
import dev.chatcluster.bench.load.Crowd;
import dev.chatcluster.bench.load.Pair;
import dev.chatcluster.bench.time.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lets pairs talk, breaks one thing after the other, and checks the books at the end. */
final class FaultRun {
  /** Everything must flow for so long between two faults. */
  private static final Duration CALM = Duration.ofSeconds(3);

  private final Crowd crowd;
  private final List<Conversation> conversations = new ArrayList<>();
  private final List<Pair> pairs;
  private final long[] begin;

  FaultRun(Crowd crowd, int count) {
    this.crowd = crowd;
    for (int i = 0; i < count; i++) {
      conversations.add(new Conversation());
    }
    pairs =
        crowd.pairs(
            "bench-fault", count, (account, i) -> crowd.client(account, 1, conversations.get(i)));
    begin =
        crowd
            .loop()
            .call(
                () ->
                    pairs.stream()
                        .mapToLong(pair -> pair.one().logs().lastSeq(pair.conversationId()))
                        .toArray());
  }

  void talk(long everyMillis, Duration flowsWithin) {
    crowd.connect(pairs.stream().flatMap(pair -> pair.both().stream()).toList());
    long now = System.nanoTime();
    crowd
        .loop()
        .run(
            () -> {
              for (int i = 0; i < pairs.size(); i++) {
                conversations.get(i).talk(crowd.loop(), pairs.get(i), everyMillis);
              }
            });
    if (!Wait.until(flowsWithin, () -> flowsSince(now))) {
      throw new IllegalStateException(
          "messages do not flow before anything is broken: " + crowd.incidents().counts());
    }
  }

  Recovery suffer(Fault fault, Duration recoversWithin) throws Exception {
    Wait.during(CALM);
    long struck = System.nanoTime();
    fault.strike();
    // What was on its way at the blow may still arrive; only what is written now shows that all is
    // well.
    long broken = System.nanoTime();
    boolean flows = Wait.until(recoversWithin, () -> flowsSince(broken));
    double seconds = flows ? (System.nanoTime() - struck) / 1e9 : Double.POSITIVE_INFINITY;
    return new Recovery(fault.name(), seconds, Wait.until(recoversWithin, fault::replaced));
  }

  private boolean flowsSince(long nanos) {
    return crowd
        .loop()
        .call(
            () -> conversations.stream().allMatch(conversation -> conversation.flowsSince(nanos)));
  }

  /**
   * Stops the talk, waits until nothing is under way any more, and compares everybody's books with
   * the log.
   */
  Verdict settle(Duration quietWithin) {
    crowd.loop().run(() -> conversations.forEach(Conversation::stop));
    Wait.until(quietWithin, this::quiet);
    Verdict all = Verdict.NOTHING;
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      List<Event> log =
          crowd.api().eventsAfter(pair.one().account(), pair.conversationId(), begin[i]);
      Books books = conversations.get(i).books();
      // Whoever has not been shown the end of the log may be about to be.
      long end = log.isEmpty() ? begin[i] : log.getLast().seq();
      Wait.until(quietWithin, () -> crowd.loop().call(() -> shown(pair, end)));
      all = all.plus(crowd.loop().call(() -> books.compare(log)));
    }
    return all;
  }

  private boolean quiet() {
    return crowd
        .loop()
        .call(
            () ->
                pairs.stream()
                    .flatMap(pair -> pair.both().stream())
                    .allMatch(client -> client.isOpen() && client.outbox().pending() == 0));
  }

  private static boolean shown(Pair pair, long seq) {
    return pair.both().stream()
        .allMatch(client -> client.logs().lastSeq(pair.conversationId()) >= seq);
  }
}
