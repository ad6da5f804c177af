package dev.chatcluster.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatcluster.contracts.notification.v1.Notification;
import dev.chatcluster.contracts.notification.v1.NotificationEvent;
import dev.chatcluster.contracts.notification.v1.NotificationKind;
import dev.chatcluster.contracts.notification.v1.NotificationsRead;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What open pages hear of their person's notification centre. */
class NotificationIT {
  @RegisterExtension final Sockets sockets = new Sockets();

  private static NotificationEvent.Builder event(Person person, int unread) {
    return NotificationEvent.newBuilder()
        .setEventId(UUID.randomUUID().toString())
        .setUserId(person.id().toString())
        .setAtMs(Instant.now().toEpochMilli())
        .setUnread(unread);
  }

  @Test
  void everySocketOfThePersonHearsAndNobodyElse() {
    List<Person> people = Person.several(2);
    Client one = sockets.of(people.get(0));
    Client two = sockets.of(people.get(0));
    Client stranger = sockets.of(people.get(1));
    String id = UUID.randomUUID().toString();
    Service.publish(
        event(people.get(0), 3)
            .setShown(
                Notification.newBuilder()
                    .setId(id)
                    .setKind(NotificationKind.NOTIFICATION_KIND_SECURITY)
                    .setAtMs(1000)
                    .setTopic("new-sign-in")
                    .setDevice("Firefox on Linux"))
            .build());
    for (Client client : List.of(one, two)) {
      JsonNode data = client.hear("notification:new").path("data");
      assertThat(data.path("unread").asInt()).isEqualTo(3);
      assertThat(data.path("notification").path("id").asText()).isEqualTo(id);
      assertThat(data.path("notification").path("kind").asText()).isEqualTo("security");
      assertThat(data.path("notification").has("actorId")).isFalse();
    }
    Service.publish(
        event(people.get(0), 2).setRead(NotificationsRead.newBuilder().addIds(id)).build());
    JsonNode read = one.hear("notification:read").path("data");
    assertThat(read.path("ids").get(0).asText()).isEqualTo(id);
    assertThat(stranger.heard("notification:new")).isEmpty();
  }

  @Test
  void aNotificationThatCannotBeReadHoldsNothingUp() {
    Person person = Person.several(1).getFirst();
    Client client = sockets.of(person);
    Service.publish(event(person, 1).build());
    Service.publish(event(person, 0).setRead(NotificationsRead.getDefaultInstance()).build());
    JsonNode data = client.hear("notification:read").path("data");
    assertThat(data.path("ids").isNull()).isTrue();
    assertThat(data.path("unread").asInt()).isZero();
  }
}
