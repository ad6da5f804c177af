package dev.chatcluster.notification.messaging;

import dev.chatcluster.outbox.Outbox;
import dev.chatcluster.outbox.OutboxRecord;
import dev.chatcluster.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records that nobody can handle, kept where people can look at them. */
@ApplicationScoped
public class DeadLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final String TOPIC = "notification.dead-letters";

  private final Transactions transactions;
  private final Counter counter;

  @Inject
  public DeadLetters(Transactions transactions, MetricRegistry metrics) {
    this.transactions = transactions;
    this.counter = metrics.counter("notification_events_set_aside_total");
  }

  @Transactional
  public void add(ConsumerRecord<String, byte[]> source, Exception reason) {
    LOG.error(
        "Set aside the record at {} partition {} offset {}: {}",
        source.topic(),
        source.partition(),
        source.offset(),
        reason.toString());
    counter.inc();
    var headers =
        Map.of(
            "topic", source.topic(),
            "partition", String.valueOf(source.partition()),
            "offset", String.valueOf(source.offset()));
    byte[] value = source.value() == null ? new byte[0] : source.value();
    transactions.jdbc(
        connection -> {
          Outbox.emit(
              connection, new OutboxRecord(TOPIC, String.valueOf(source.key()), value, headers));
          return value;
        });
  }
}
