package dev.chatcluster.socket.messaging;

import dev.chatcluster.contracts.chat.v1.ChatCommand;
import dev.chatcluster.messaging.KafkaSettings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Hands commands to chat-service. */
@ApplicationScoped
public class CommandProducer {
  private static final String TOPIC = "chat.send";

  /** Longer than a broker takes to come back; after it the client hears that it may try again. */
  private static final int DELIVERY_TIMEOUT_MS = 30_000;

  private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings());

  /**
   * Queues a command. Commands of one conversation keep their order.
   *
   * @param onFailure called when Kafka did not take it; it may have been written all the same
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback hears how it ended
  public void send(ChatCommand command, Runnable onFailure) {
    var kafka = new ProducerRecord<>(TOPIC, command.getConversationId(), command.toByteArray());
    try {
      producer.send(
          kafka,
          (metadata, e) -> {
            if (e != null) {
              onFailure.run();
            }
          });
    } catch (org.apache.kafka.common.KafkaException e) {
      onFailure.run();
    }
  }

  private static Map<String, Object> settings() {
    Map<String, Object> settings = KafkaSettings.producer(ConfigProvider.getConfig());
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
    return settings;
  }

  @PreDestroy
  void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
