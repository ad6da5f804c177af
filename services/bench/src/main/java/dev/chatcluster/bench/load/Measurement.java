package dev.chatcluster.bench.load;

import dev.chatcluster.bench.client.ChatClient;
import dev.chatcluster.bench.proc.CpuMeter;
import dev.chatcluster.bench.proc.CpuUse;
import dev.chatcluster.bench.report.Ledger;
import dev.chatcluster.bench.report.PhaseResult;
import dev.chatcluster.bench.socket.EventLoop;
import dev.chatcluster.bench.time.Wait;
import java.time.Duration;
import java.util.Collection;

/** Measures one phase: the counted time, and then the wait for what is still on its way. */
final class Measurement {
  /** What is not shown by then is missing. */
  private static final Duration STRAGGLERS = Duration.ofSeconds(15);

  private final EventLoop loop;
  private final CpuMeter meter;
  private final Talk talk;
  private long deliveries;

  Measurement(EventLoop loop, CpuMeter meter, Talk talk) {
    this.loop = loop;
    this.meter = meter;
    this.talk = talk;
  }

  /** Counts deliveries and processor time while the load runs. */
  CpuUse during(Runnable load) {
    Ledger ledger = talk.ledger();
    long before =
        loop.call(
            () -> {
              talk.warm();
              return ledger.deliveries();
            });
    CpuMeter.Start start = meter.start();
    load.run();
    CpuUse cpu = start.stop();
    deliveries = loop.call(ledger::deliveries) - before;
    return cpu;
  }

  /** Called when nothing more is sent. */
  PhaseResult finish(CpuUse cpu, Collection<ChatClient> clients) {
    Wait.until(STRAGGLERS, () -> loop.call(() -> talk.ledger().missing() == 0 && quiet(clients)));
    return loop.call(
        () -> {
          Ledger ledger = talk.ledger();
          long resent = clients.stream().mapToLong(client -> client.outbox().resent()).sum();
          return new PhaseResult(
              deliveries,
              ledger.missing(),
              ledger.duplicates(),
              ledger.outOfOrder(),
              resent,
              cpu,
              talk.latencies());
        });
  }

  private static boolean quiet(Collection<ChatClient> clients) {
    return clients.stream().allMatch(client -> client.outbox().pending() == 0);
  }
}
