package dev.chatcluster.user;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.chatcluster.contracts.user.v1.RelationEvent;
import dev.chatcluster.testing.RealServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the service has told on user.relations. */
final class Relations {
  private static final String TOPIC = "user.relations";

  private Relations() {}

  /** All that one person's acts were told as, in order. */
  static List<RelationEvent> of(UUID actor) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", RealServers.kafka().bootstrapServers());
    List<RelationEvent> events = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(p -> new TopicPartition(TOPIC, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          if (record.key().equals(actor.toString())) {
            events.add(RelationEvent.parseFrom(record.value()));
          }
        }
      }
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
    return events;
  }
}
