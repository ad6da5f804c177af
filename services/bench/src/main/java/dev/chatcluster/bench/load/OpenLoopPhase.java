package dev.chatcluster.bench.load;

import dev.chatcluster.bench.client.ChatClient;
import dev.chatcluster.bench.proc.CpuMeter;
import dev.chatcluster.bench.proc.CpuUse;
import dev.chatcluster.bench.report.PhaseResult;
import dev.chatcluster.bench.time.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Open loop: messages are due at fixed moments, whether earlier ones have arrived or not. Latency
 * counts from the moment when a message was due, so that a stall is felt by every message that it
 * holds up.
 */
final class OpenLoopPhase {
  private record Turn(ChatClient sender, String conversationId) {}

  private final Crowd crowd;
  private final List<Pair> pairs;
  private final int perSecond;
  private final Talk talk = new Talk("o", new Talk.Reaction() {});
  private final List<Turn> turns = new ArrayList<>();

  OpenLoopPhase(Crowd crowd, List<Pair> pairs, int perSecond) {
    this.crowd = crowd;
    this.pairs = pairs;
    this.perSecond = perSecond;
    // First one side of each pair, then the other.
    pairs.forEach(pair -> turns.add(new Turn(pair.one(), pair.conversationId())));
    pairs.forEach(pair -> turns.add(new Turn(pair.other(), pair.conversationId())));
  }

  PhaseResult run(Switchboard switchboard, CpuMeter meter, Duration measured) {
    crowd.loop().run(() -> begin(switchboard));
    var measurement = new Measurement(crowd.loop(), meter, talk);
    CpuUse cpu = measurement.during(() -> send(measured));
    return measurement.finish(cpu, turns.stream().map(Turn::sender).toList());
  }

  private void begin(Switchboard switchboard) {
    switchboard.connect(talk);
    for (Pair pair : pairs) {
      talk.open(pair.one(), List.of(pair.other()));
      talk.open(pair.other(), List.of(pair.one()));
    }
  }

  private void send(Duration measured) {
    long count = measured.toSeconds() * perSecond;
    long begin = System.nanoTime();
    for (long i = 0; i < count; i++) {
      long due = begin + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
      Turn turn = turns.get((int) (i % turns.size()));
      Wait.untilNanos(due);
      crowd.loop().execute(() -> talk.say(turn.sender(), turn.conversationId(), due));
    }
  }
}
