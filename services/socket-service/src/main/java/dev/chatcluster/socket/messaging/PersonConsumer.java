package dev.chatcluster.socket.messaging;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.chatcluster.contracts.chat.v1.LogEvent;
import dev.chatcluster.contracts.chat.v1.PersonEvent;
import dev.chatcluster.contracts.json.EventView;
import dev.chatcluster.contracts.socket.v1.PersonFrame;
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

/** Brings what concerns one person to the nodes that hold their sockets. */
@ApplicationScoped
public class PersonConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(PersonConsumer.class);

  private final Publisher publisher;

  @Inject
  public PersonConsumer(Publisher publisher) {
    this.publisher = publisher;
  }

  @Incoming("persons")
  @Blocking("virtual-persons")
  public void consume(ConsumerRecords<String, byte[]> polled) throws InterruptedException {
    List<Publisher.Publication> publications = new ArrayList<>(polled.count());
    for (ConsumerRecord<String, byte[]> polledRecord : polled) {
      try {
        PersonEvent event = PersonEvent.parseFrom(polledRecord.value());
        publications.add(publisher.toPerson(event.getUserId(), frame(event)));
      } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
        LOG.error(
            "Skipped an event at offset {} that cannot be read: {}",
            polledRecord.offset(),
            e.getMessage());
      }
    }
    Retry.untilDone(
        "Publishing " + publications.size() + " notices", () -> publisher.publish(publications));
  }

  private static PersonFrame frame(PersonEvent event) {
    String conversation = event.getConversationId();
    var frame = PersonFrame.newBuilder();
    switch (event.getEventCase()) {
      case JOINED ->
          frame
              .setFrame(logged(conversation, event.getJoined()))
              .setSeq(event.getJoined().getSeq())
              .setJoinConversationId(conversation);
      case LEFT ->
          frame
              .setFrame(logged(conversation, event.getLeft()))
              .setSeq(event.getLeft().getSeq())
              .setLeaveConversationId(conversation);
      case SEND_REJECTED -> {
        var r = event.getSendRejected();
        frame.setFrame(
            ServerFrames.sendError(
                null,
                r.getMessageId(),
                conversation,
                r.getCode(),
                r.getDetail(),
                r.getRetryable()));
      }
      case SEND_REPEATED -> {
        var r = event.getSendRepeated();
        frame.setFrame(ServerFrames.sendAck(r.getMessageId(), conversation, r.getSeq()));
      }
      case EVENT_NOT_SET ->
          throw new IllegalArgumentException("it says no event that is known here");
    }
    return frame.build();
  }

  private static String logged(String conversationId, LogEvent event) {
    return ServerFrames.event(EventView.of(conversationId, event));
  }
}
