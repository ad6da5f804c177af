package dev.chatcluster.notification;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.chatcluster.contracts.notification.v1.NotificationEvent;
import dev.chatcluster.testing.RealServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the service has told over Kafka by now. */
final class Told {
  private Told() {}

  static List<NotificationEvent> to(Person person) {
    List<NotificationEvent> events = new ArrayList<>();
    for (var record : read("notification.events")) {
      if (person.id().toString().equals(record.key())) {
        try {
          events.add(NotificationEvent.parseFrom(record.value()));
        } catch (InvalidProtocolBufferException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return events;
  }

  /** Records of a topic that were set aside under a key. */
  static List<String> deadLetters(String topic, String key) {
    return read("notification.dead-letters").stream()
        .filter(record -> key.equals(record.key()))
        .filter(
            record ->
                new String(record.headers().lastHeader("topic").value(), StandardCharsets.UTF_8)
                    .equals(topic))
        .map(record -> new String(record.value(), StandardCharsets.UTF_8))
        .toList();
  }

  private static List<ConsumerRecord<String, byte[]>> read(String topic) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", RealServers.kafka().bootstrapServers());
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }
}
