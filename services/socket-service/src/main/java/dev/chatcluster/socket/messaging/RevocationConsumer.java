package dev.chatcluster.socket.messaging;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.chatcluster.contracts.auth.v1.UserEvent;
import dev.chatcluster.contracts.socket.v1.PersonFrame;
import dev.chatcluster.messaging.Retry;
import dev.chatcluster.socket.rooms.Publisher;
import dev.chatcluster.tokens.RevokedSessions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes the sockets of ended sessions, on whichever node they are. */
@ApplicationScoped
public class RevocationConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(RevocationConsumer.class);

  private final Publisher publisher;
  private final RevokedSessions revoked;

  @Inject
  public RevocationConsumer(Publisher publisher, RevokedSessions revoked) {
    this.publisher = publisher;
    this.revoked = revoked;
  }

  @Incoming("accounts")
  @Blocking("virtual-accounts")
  public void consume(ConsumerRecords<String, byte[]> polled) throws InterruptedException {
    for (ConsumerRecord<String, byte[]> polledRecord : polled) {
      try {
        UserEvent event = UserEvent.parseFrom(polledRecord.value());
        if (event.hasSessionsRevoked()) {
          Retry.untilDone("Revoking sessions", () -> revoke(event));
        }
      } catch (InvalidProtocolBufferException e) {
        LOG.error(
            "Skipped an event at offset {} that cannot be read: {}",
            polledRecord.offset(),
            e.getMessage());
      }
    }
  }

  /** Noted first, published then: a socket that opens in between finds the note. */
  private void revoke(UserEvent event) {
    List<String> ids = event.getSessionsRevoked().getSessionIdsList();
    ids.forEach(id -> revoked.add(UUID.fromString(id)));
    publisher.publish(
        List.of(
            publisher.toPerson(
                event.getUserId(), PersonFrame.newBuilder().addAllRevokedSessionIds(ids).build())));
  }
}
