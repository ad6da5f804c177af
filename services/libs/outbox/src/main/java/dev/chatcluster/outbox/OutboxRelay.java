package dev.chatcluster.outbox;

import dev.chatcluster.messaging.KafkaSettings;
import dev.chatcluster.persistence.DatabaseConfig;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries emitted events from the service's WAL to Kafka, at least once and in commit order. Every
 * replica of a service runs one; the replication slot lets one of them work and the others wait.
 */
@ApplicationScoped
public class OutboxRelay {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
  private static final String SLOT_IN_USE = "55006";
  private static final long STOP_MS = 5000;

  private final DatabaseConfig database;
  private final RelaySettings settings;
  private final RelayMetrics metrics;
  private volatile boolean running = true;
  private Thread thread = Thread.currentThread();

  @Inject
  public OutboxRelay(DatabaseConfig database, RelaySettings settings, MetricRegistry registry) {
    this.database = database;
    this.settings = settings;
    this.metrics = new RelayMetrics(registry);
  }

  /**
   * Starts after the metrics have. The data source is asked for, though not used, because it
   * migrates: the publication must be there first.
   */
  void start(
      @Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) @Initialized(ApplicationScoped.class)
          Object event,
      DataSource migrated)
      throws SQLException {
    migrated.getConnection().close();
    // Before the server takes its first request: what commits before there is a slot is never sent.
    RelayStream.makeSlot(database, settings.slot());
    thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
  }

  private void run() {
    while (running) {
      try (var producer = new KafkaProducer<String, byte[]>(producerSettings());
          var stream = RelayStream.open(database, settings)) {
        LOG.info("Relaying slot {}", settings.slot());
        metrics.leading(true);
        new RelayLoop(stream, producer, settings, metrics).run(() -> running);
      } catch (SQLException e) {
        if (!SLOT_IN_USE.equals(e.getSQLState())) {
          LOG.warn("Relay lost its database, connecting again: {}", e.getMessage());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.warn("Relay failed, starting again", e);
      } finally {
        metrics.leading(false);
      }
      pause();
    }
  }

  private void pause() {
    try {
      if (running) {
        Thread.sleep(settings.retryPause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, Object> producerSettings() {
    Map<String, Object> producer = KafkaSettings.producer(ConfigProvider.getConfig());
    producer.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    producer.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    // What the database has committed is sent however long the broker is away.
    producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    return producer;
  }

  @PreDestroy
  void stop() {
    running = false;
    thread.interrupt();
    try {
      thread.join(STOP_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
