package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.contracts.auth.v1.UserEvent;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventsIT {
  @Test
  void aRegistrationIsTold() {
    String handle = People.newHandle();
    UUID id = People.id(People.signedUp(handle));

    try (var events = new UserEventsOnKafka()) {
      var registered = events.await(id, UserEvent::hasRegistered).getRegistered();
      assertThat(registered.getHandle()).isEqualTo(handle);
      assertThat(registered.getDisplayName()).isEqualTo("Person " + handle);
    }
  }
}
