package dev.chatcluster.user.profile.messaging;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.chatcluster.contracts.auth.v1.UserEvent;
import dev.chatcluster.messaging.Retry;
import dev.chatcluster.user.profile.domain.Profiles;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears from auth-service who has registered and who has another handle. */
@ApplicationScoped
public class UserEvents {
  private static final Logger LOG = LoggerFactory.getLogger(UserEvents.class);

  private final Profiles profiles;
  private final Counter unreadable;

  @Inject
  public UserEvents(Profiles profiles, MetricRegistry metrics) {
    this.profiles = profiles;
    this.unreadable = metrics.counter("user_events_unreadable_total");
  }

  @Incoming("user-events")
  @Blocking("virtual-user-events")
  public void on(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
    for (ConsumerRecord<String, byte[]> record : batch) {
      Heard heard = read(record);
      if (heard != null) {
        // One transaction an event: locks of several people at once could wait for each other.
        Retry.untilDone("User event at offset " + record.offset(), () -> handle(heard));
      }
    }
  }

  private void handle(Heard heard) {
    UserEvent event = heard.event();
    switch (event.getEventCase()) {
      case REGISTERED -> {
        var registered = event.getRegistered();
        profiles.registered(
            heard.userId(), registered.getHandle(), registered.getDisplayName(), heard.at());
      }
      case HANDLE_CHANGED ->
          profiles.handleChanged(heard.userId(), event.getHandleChanged().getHandle(), heard.at());
      // Sessions and passwords are no matter of ours; neither are events that later versions add.
      default -> {}
    }
  }

  private Heard read(ConsumerRecord<String, byte[]> record) {
    try {
      UserEvent event = UserEvent.parseFrom(record.value());
      return new Heard(
          UUID.fromString(event.getUserId()), Instant.ofEpochMilli(event.getAtMs()), event);
    } catch (InvalidProtocolBufferException | IllegalArgumentException | NullPointerException e) {
      unreadable.inc();
      LOG.error(
          "Set aside a user event that cannot be read, partition {} offset {}: {}",
          record.partition(),
          record.offset(),
          e.toString());
      return null;
    }
  }

  private record Heard(UUID userId, Instant at, UserEvent event) {}
}
