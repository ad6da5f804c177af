package dev.chatcluster.socket.messaging;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.chatcluster.contracts.notification.v1.NotificationEvent;
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

/** Brings what changes in somebody's notification centre to the nodes that hold their sockets. */
@ApplicationScoped
public class NotificationConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(NotificationConsumer.class);

  private final Publisher publisher;

  @Inject
  public NotificationConsumer(Publisher publisher) {
    this.publisher = publisher;
  }

  @Incoming("notifications")
  @Blocking("virtual-notifications")
  public void consume(ConsumerRecords<String, byte[]> polled) throws InterruptedException {
    List<Publisher.Publication> publications = new ArrayList<>(polled.count());
    for (ConsumerRecord<String, byte[]> polledRecord : polled) {
      try {
        NotificationEvent event = NotificationEvent.parseFrom(polledRecord.value());
        publications.add(
            publisher.toPerson(
                event.getUserId(), PersonFrame.newBuilder().setFrame(frame(event)).build()));
      } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
        LOG.error(
            "Skipped a notification at offset {} that cannot be read: {}",
            polledRecord.offset(),
            e.getMessage());
      }
    }
    Retry.untilDone(
        "Publishing " + publications.size() + " notifications",
        () -> publisher.publish(publications));
  }

  private static String frame(NotificationEvent event) {
    return switch (event.getEventCase()) {
      case SHOWN -> ServerFrames.notificationNew(event.getShown(), event.getUnread());
      case READ -> ServerFrames.notificationRead(event.getRead().getIdsList(), event.getUnread());
      case EVENT_NOT_SET ->
          throw new IllegalArgumentException("it says no event that is known here");
    };
  }
}
