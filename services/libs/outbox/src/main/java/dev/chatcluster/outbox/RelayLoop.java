package dev.chatcluster.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.postgresql.replication.LogSequenceNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection's life: read the WAL, send to Kafka, confirm what Kafka has acknowledged. */
final class RelayLoop {
  private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);
  private static final long BUSY_PAUSE_NANOS = 500_000;
  private static final long IDLE_PAUSE_NANOS = 4_000_000;
  private static final long BUSY_NANOS = 1_000_000_000L;

  private final RelayStream stream;
  private final KafkaProducer<String, byte[]> producer;
  private final RelaySettings settings;
  private final RelayMetrics metrics;
  private final InFlight inFlight = new InFlight();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private long lastWork = System.nanoTime();
  private long lastStatus = System.nanoTime();
  private long lastCheck = System.nanoTime();

  RelayLoop(
      RelayStream stream,
      KafkaProducer<String, byte[]> producer,
      RelaySettings settings,
      RelayMetrics metrics) {
    this.stream = stream;
    this.producer = producer;
    this.settings = settings;
    this.metrics = metrics;
  }

  void run(BooleanSupplier running) throws SQLException, InterruptedException {
    while (running.getAsBoolean()) {
      boolean worked = inFlight.events() < settings.maxInFlight() && readOne();
      Exception failed = failure.get();
      if (failed != null) {
        throw new IllegalStateException("Kafka refused an event", failed);
      }
      confirm();
      if (worked) {
        lastWork = System.nanoTime();
      } else {
        pause();
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  private boolean readOne() throws SQLException {
    var buffer = stream.poll();
    if (buffer == null) {
      return false;
    }
    switch (WalMessage.read(buffer)) {
      case WalMessage.Emitted emitted -> {
        if (emitted.prefix().equals(Outbox.PREFIX)) {
          send(emitted.content());
        }
      }
      case WalMessage.Commit commit -> inFlight.committed(commit.end());
      case null -> {}
    }
    return true;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback hears how it ended
  private void send(byte[] content) {
    OutboxRecord event;
    try {
      event = OutboxRecord.decode(content);
    } catch (IOException e) {
      // Any role may write our prefix; one such message must not stop the relay for ever.
      LOG.error("Skipped an emitted message that is not an event of ours: {}", e.getMessage());
      metrics.skipped();
      return;
    }
    var kafka = new ProducerRecord<>(event.topic(), event.key(), event.value());
    event
        .headers()
        .forEach(
            (name, value) -> kafka.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    Runnable acknowledged = inFlight.sent();
    producer.send(
        kafka,
        (metadata, e) -> {
          if (e instanceof RecordTooLargeException) {
            LOG.error(
                "Skipped an event of {} for {}: {}", event.topic(), event.key(), e.getMessage());
            metrics.skipped();
            acknowledged.run();
          } else if (e != null) {
            failure.set(e);
          } else {
            metrics.relayed();
            acknowledged.run();
          }
        });
  }

  private void confirm() throws SQLException {
    LogSequenceNumber position = inFlight.acknowledged();
    if (position == null && inFlight.isEmpty()) {
      // Others write WAL too; without this an idle service would hold all of it back.
      position = stream.received();
    }
    if (position != null && position.asLong() > 0) {
      stream.confirm(position);
    }
    long now = System.nanoTime();
    if (now - lastStatus > settings.statusInterval().toNanos()) {
      // Also while nothing is read because Kafka is away: the server ends a silent connection.
      stream.sendStatus();
      lastStatus = now;
      metrics.inFlight(inFlight.events());
    }
    if (now - lastCheck > settings.checkInterval().toNanos()) {
      stream.ensureAlive();
      lastCheck = now;
    }
  }

  private void pause() {
    LockSupport.parkNanos(
        System.nanoTime() - lastWork < BUSY_NANOS ? BUSY_PAUSE_NANOS : IDLE_PAUSE_NANOS);
  }
}
