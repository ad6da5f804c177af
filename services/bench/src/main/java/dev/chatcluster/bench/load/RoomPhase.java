package dev.chatcluster.bench.load;

import dev.chatcluster.bench.client.ChatClient;
import dev.chatcluster.bench.proc.CpuMeter;
import dev.chatcluster.bench.proc.CpuUse;
import dev.chatcluster.bench.report.PhaseResult;
import dev.chatcluster.bench.time.Wait;
import java.time.Duration;
import java.util.List;

/**
 * One room with many members: some of them send, each its next message when its last one is stored.
 */
final class RoomPhase implements Talk.Reaction {
  private final Crowd crowd;
  private final List<ChatClient> members;
  private final List<ChatClient> senders;
  private final String conversationId;
  private final Talk talk = new Talk("r", this);
  private boolean over;

  RoomPhase(Crowd crowd, List<ChatClient> members, int senders, String conversationId) {
    this.crowd = crowd;
    this.members = members;
    this.senders = members.subList(0, senders);
    this.conversationId = conversationId;
  }

  PhaseResult run(Switchboard switchboard, CpuMeter meter, Duration warmUp, Duration measured) {
    crowd.loop().run(() -> begin(switchboard));
    Wait.during(warmUp);
    var measurement = new Measurement(crowd.loop(), meter, talk);
    CpuUse cpu = measurement.during(() -> Wait.during(measured));
    crowd.loop().run(() -> over = true);
    return measurement.finish(cpu, members);
  }

  private void begin(Switchboard switchboard) {
    switchboard.connect(talk);
    for (ChatClient sender : senders) {
      talk.open(sender, members.stream().filter(member -> member != sender).toList());
    }
    senders.forEach(sender -> talk.say(sender, conversationId));
  }

  @Override
  public void acknowledged(ChatClient sender) {
    if (!over) {
      talk.say(sender, conversationId);
    }
  }
}
