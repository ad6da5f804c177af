package dev.chatcluster.socket.messaging;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.chatcluster.contracts.chat.v1.ConversationEvent;
import dev.chatcluster.contracts.chat.v1.LogEvent;
import dev.chatcluster.contracts.json.EventView;
import dev.chatcluster.contracts.socket.v1.RoomFrame;
import dev.chatcluster.messaging.Retry;
import dev.chatcluster.socket.protocol.ServerFrames;
import dev.chatcluster.socket.rooms.Publisher;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings conversation events from Kafka to the nodes that hold a member, each written as JSON once.
 */
@ApplicationScoped
public class EventConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);

  private final Publisher publisher;

  @Inject
  public EventConsumer(Publisher publisher) {
    this.publisher = publisher;
  }

  @Incoming("events")
  @Blocking("virtual-events")
  public void consume(ConsumerRecords<String, byte[]> polled) throws InterruptedException {
    List<Publisher.Publication> publications = new ArrayList<>(polled.count());
    for (ConsumerRecord<String, byte[]> polledRecord : polled) {
      try {
        ConversationEvent event = ConversationEvent.parseFrom(polledRecord.value());
        publications.add(publisher.toRoom(event.getConversationId(), frame(event)));
      } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
        LOG.error(
            "Skipped an event at offset {} that cannot be read: {}",
            polledRecord.offset(),
            e.getMessage());
      }
    }
    // Published twice does no harm: nodes and clients drop a seq that they know.
    Retry.untilDone(
        "Publishing " + publications.size() + " events", () -> publisher.publish(publications));
  }

  private static RoomFrame frame(ConversationEvent event) {
    return switch (event.getEventCase()) {
      case LOG -> logged(event.getConversationId(), event.getLog());
      case READ_MARK -> {
        var mark = event.getReadMark();
        String frame =
            ServerFrames.seenAck(
                event.getConversationId(),
                mark.getUserId(),
                mark.getReadSeq(),
                mark.getDeliveredSeq());
        yield RoomFrame.newBuilder().setFrame(frame).build();
      }
      case EVENT_NOT_SET ->
          throw new IllegalArgumentException("it says no event that is known here");
    };
  }

  private static RoomFrame logged(String conversationId, LogEvent event) {
    String frame = ServerFrames.event(EventView.of(conversationId, event));
    var room = RoomFrame.newBuilder().setFrame(frame).setSeq(event.getSeq());
    if (event.hasMembersChanged()) {
      room.addAllRemovedUserIds(event.getMembersChanged().getRemovedList());
    }
    return room.build();
  }
}
