package dev.chatcluster.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.contracts.user.v1.ProfileChanged;
import dev.chatcluster.contracts.user.v1.RelationEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PoisonIT {
  @Test
  void whatCannotBeReadIsSetAsideWhileTheRestFlows() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID direct = ada.directWith(bob);
    for (String topic : List.of("chat.events", "user.events", "user.relations")) {
      String key = UUID.randomUUID().toString();
      Service.publish(topic, key, ("poison " + key).getBytes(StandardCharsets.UTF_8));
      Person.eventually(() -> Told.deadLetters(topic, key).equals(List.of("poison " + key)));
    }
    ada.say(direct, "still there?");
    assertThat(bob.notifications("missed-messages")).hasSize(1);
  }

  @Test
  void whatTheDatabaseRefusesIsSetAsideAlone() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    String poison = UUID.randomUUID().toString();
    Service.publish(
        "user.relations",
        poison,
        RelationEvent.newBuilder()
            .setEventId(poison)
            .setUserId(UUID.randomUUID().toString())
            .setAtMs(Instant.now().toEpochMilli())
            .setProfileChanged(
                ProfileChanged.newBuilder().setHandle("x").setDisplayName("no \0 in PostgreSQL"))
            .build()
            .toByteArray());
    ada.atUserService("PUT", "/api/users/me/friend-requests/" + bob.id()).ok();
    Person.eventually(() -> Told.deadLetters("user.relations", poison).size() == 1);
    Person.eventually(() -> bob.notifications("friend-request").size() == 1);
  }
}
