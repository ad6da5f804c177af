package dev.chatcluster.chat.messaging;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.chatcluster.chat.domain.Blocks;
import dev.chatcluster.contracts.user.v1.RelationEvent;
import dev.chatcluster.messaging.Retry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps our own copy of who has blocked whom, so that a send asks no other service. */
@ApplicationScoped
public class RelationConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(RelationConsumer.class);

  private final Blocks blocks;

  @Inject
  public RelationConsumer(Blocks blocks) {
    this.blocks = blocks;
  }

  @Incoming("relations")
  @Blocking("virtual-relations")
  public void consume(ConsumerRecords<String, byte[]> polled) throws InterruptedException {
    for (ConsumerRecord<String, byte[]> polledRecord : polled) {
      Retry.untilDone("Relation of " + polledRecord.key(), () -> handle(polledRecord.value()));
    }
  }

  private void handle(byte @Nullable [] value) {
    if (value == null) {
      LOG.error("Skipped a relation event without a value");
      return;
    }
    try {
      RelationEvent event = RelationEvent.parseFrom(value);
      if (event.hasBlockChanged()) {
        blocks.set(
            UUID.fromString(event.getUserId()),
            UUID.fromString(event.getBlockChanged().getBlockedUserId()),
            event.getBlockChanged().getBlocked(),
            Instant.ofEpochMilli(event.getAtMs()));
      }
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      LOG.error("Skipped a relation event that cannot be read: {}", e.getMessage());
    }
  }
}
