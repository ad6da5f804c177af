package dev.chatcluster.chat;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.chatcluster.contracts.chat.v1.ConversationEvent;
import dev.chatcluster.contracts.chat.v1.LogEvent;
import dev.chatcluster.contracts.chat.v1.PersonEvent;
import dev.chatcluster.contracts.chat.v1.ReadMark;
import dev.chatcluster.testing.RealServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the service has told over Kafka by now. */
final class Told {
  /** Reads one kind of value. */
  private interface Parser<T> {
    T parse(byte[] value) throws InvalidProtocolBufferException;
  }

  private Told() {}

  static List<LogEvent> log(UUID conversation) {
    return of(conversation).stream()
        .filter(ConversationEvent::hasLog)
        .map(ConversationEvent::getLog)
        .toList();
  }

  static List<ReadMark> marks(UUID conversation) {
    return of(conversation).stream()
        .filter(ConversationEvent::hasReadMark)
        .map(ConversationEvent::getReadMark)
        .toList();
  }

  static List<PersonEvent> person(Person person) {
    return read("chat.user-events", person.id().toString(), PersonEvent::parseFrom);
  }

  static List<String> deadLetters(String key) {
    return read("chat.send.dead-letters", key, value -> new String(value, StandardCharsets.UTF_8));
  }

  private static List<ConversationEvent> of(UUID conversation) {
    return read("chat.events", conversation.toString(), ConversationEvent::parseFrom);
  }

  private static <T> List<T> read(String topic, String key, Parser<T> parser) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", RealServers.kafka().bootstrapServers());
    List<T> values = new ArrayList<>();
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
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          if (key.equals(record.key())) {
            values.add(parser.parse(record.value()));
          }
        }
      }
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
    return values;
  }
}
