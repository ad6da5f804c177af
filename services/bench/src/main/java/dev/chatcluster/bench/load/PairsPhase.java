package dev.chatcluster.bench.load;

import dev.chatcluster.bench.api.Event;
import dev.chatcluster.bench.client.ChatClient;
import dev.chatcluster.bench.proc.CpuMeter;
import dev.chatcluster.bench.proc.CpuUse;
import dev.chatcluster.bench.report.PhaseResult;
import dev.chatcluster.bench.time.Wait;
import java.time.Duration;
import java.util.List;

/**
 * Closed loop: each side of a pair sends its next message when it is shown the other's. As much is
 * under way as people can keep under way, and no more.
 */
final class PairsPhase implements Talk.Reaction {
  private final Crowd crowd;
  private final List<Pair> pairs;
  private final int window;
  private final Talk talk = new Talk("p", this);
  private boolean over;

  /**
   * @param window how many messages each side begins with
   */
  PairsPhase(Crowd crowd, List<Pair> pairs, int window) {
    this.crowd = crowd;
    this.pairs = pairs;
    this.window = window;
  }

  PhaseResult run(Switchboard switchboard, CpuMeter meter, Duration warmUp, Duration measured) {
    crowd.loop().run(() -> begin(switchboard));
    Wait.during(warmUp);
    var measurement = new Measurement(crowd.loop(), meter, talk);
    CpuUse cpu = measurement.during(() -> Wait.during(measured));
    crowd.loop().run(() -> over = true);
    return measurement.finish(cpu, pairs.stream().flatMap(pair -> pair.both().stream()).toList());
  }

  private void begin(Switchboard switchboard) {
    switchboard.connect(talk);
    for (Pair pair : pairs) {
      talk.open(pair.one(), List.of(pair.other()));
      talk.open(pair.other(), List.of(pair.one()));
    }
    for (int i = 0; i < window; i++) {
      for (Pair pair : pairs) {
        pair.both().forEach(client -> talk.say(client, pair.conversationId()));
      }
    }
  }

  @Override
  public void delivered(ChatClient receiver, Event event) {
    if (!over) {
      talk.say(receiver, event.conversationId());
    }
  }
}
