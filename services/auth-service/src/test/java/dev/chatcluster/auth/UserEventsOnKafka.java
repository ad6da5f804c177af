package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.chatcluster.contracts.auth.v1.UserEvent;
import dev.chatcluster.testing.RealServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** What a consumer of the topic has read of one person. */
final class UserEventsOnKafka implements AutoCloseable {
  private static final String TOPIC = "user.events";

  private final KafkaConsumer<String, byte[]> consumer =
      new KafkaConsumer<>(
          Map.of(
              ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
              RealServers.kafka().bootstrapServers(),
              ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
              "earliest"),
          new StringDeserializer(),
          new ByteArrayDeserializer());
  private final List<UserEvent> read = new ArrayList<>();

  UserEventsOnKafka() {
    var partitions =
        consumer.partitionsFor(TOPIC).stream()
            .map(p -> new TopicPartition(TOPIC, p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Waits for an event of the person and returns it. */
  UserEvent await(UUID userId, Predicate<UserEvent> wanted) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(of(userId)).anyMatch(wanted));
    return of(userId).stream().filter(wanted).findFirst().orElseThrow();
  }

  /** All that is there by now. */
  List<UserEvent> of(UUID userId) {
    for (var record : consumer.poll(Duration.ofMillis(100))) {
      try {
        UserEvent event = UserEvent.parseFrom(record.value());
        assertThat(record.key()).isEqualTo(event.getUserId());
        read.add(event);
      } catch (InvalidProtocolBufferException e) {
        throw new AssertionError(e);
      }
    }
    return read.stream().filter(event -> event.getUserId().equals(userId.toString())).toList();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
