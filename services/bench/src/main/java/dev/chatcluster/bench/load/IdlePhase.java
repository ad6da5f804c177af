package dev.chatcluster.bench.load;

import dev.chatcluster.bench.api.Account;
import dev.chatcluster.bench.cli.UsageException;
import dev.chatcluster.bench.client.ChatClient;
import dev.chatcluster.bench.proc.Installation;
import dev.chatcluster.bench.proc.LiveMemory;
import dev.chatcluster.bench.report.IdleResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Many connections that say nothing: what does one of them hold in memory? */
final class IdlePhase {
  /** Opened at a time, so that the handshakes are no load test of their own. */
  private static final int AT_ONCE = 50;

  private final Crowd crowd;
  private final Installation installation;

  private record Memory(long heap, long resident, long edgeResident) {}

  IdlePhase(Crowd crowd, Installation installation) {
    this.crowd = crowd;
    this.installation = installation;
  }

  IdleResult run(List<Account> people, int connections) throws IOException, InterruptedException {
    // A first connection loads classes and fills caches that are not a connection's own.
    open(people, AT_ONCE);
    Memory before = memory();
    open(people, connections);
    Memory after = memory();
    return new IdleResult(
        connections,
        people.size(),
        (after.heap() - before.heap()) / connections,
        (after.resident() - before.resident()) / connections,
        (after.edgeResident() - before.edgeResident()) / connections);
  }

  private void open(List<Account> people, int count) {
    var opened = new ArrayList<ChatClient>();
    for (int i = 0; i < count; i++) {
      opened.add(crowd.client(people.get(i % people.size()), 1, (client, event) -> {}));
    }
    for (int start = 0; start < count; start += AT_ONCE) {
      crowd.connect(opened.subList(start, Math.min(count, start + AT_ONCE)));
    }
  }

  private Memory memory() throws IOException, InterruptedException {
    long socket = installation.pid("socket-service").orElseThrow(IdlePhase::unknown);
    long edge = installation.pid("edge").orElseThrow(IdlePhase::unknown);
    long heap = LiveMemory.heapBytes(socket).orElseThrow(IdlePhase::unknown);
    return new Memory(
        heap,
        LiveMemory.residentBytes(socket).orElseThrow(IdlePhase::unknown),
        LiveMemory.residentBytes(edge).orElseThrow(IdlePhase::unknown));
  }

  private static UsageException unknown() {
    return new UsageException(
        "the idle phase reads the memory of the processes socket-service and edge: both must run on this machine");
  }
}
