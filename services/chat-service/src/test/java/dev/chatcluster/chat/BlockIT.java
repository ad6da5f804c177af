package dev.chatcluster.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chatcluster.contracts.user.v1.BlockChanged;
import dev.chatcluster.contracts.user.v1.RelationEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlockIT {
  private Person ada = Person.stranger();
  private Person bob = ada;
  private UUID pair = new UUID(0, 0);

  @BeforeEach
  void twoPeopleTalk() {
    List<Person> people = Person.several(2);
    ada = people.get(0);
    bob = people.get(1);
    pair = ada.directWith(bob);
    ada.say(pair, "hello").ok();
  }

  @Test
  void aBlockAtUserServiceRefusesBothWhatTheySendEachOther() {
    assertThat(bob.atUserService("PUT", "/api/users/me/blocks/" + ada.id()).status())
        .isEqualTo(204);
    awaitSends(403);
    Answer refused = ada.say(pair, "why?");
    assertThat(refused.code()).isEqualTo("blocked");
    assertThat(bob.say(pair, "nothing").code()).isEqualTo("blocked");
    UUID command = Person.newId();
    Commands.send(ada, pair, command, "over the socket");
    assertThat(SendIT.awaitRejection(ada, command).getCode()).isEqualTo("blocked");

    assertThat(ada.get("/api/messages/conversation/" + pair).each("content")).contains("hello");
    UUID group = ada.groupWith();
    assertThat(ada.say(group, "in a group nobody minds").status()).isEqualTo(201);

    assertThat(bob.atUserService("DELETE", "/api/users/me/blocks/" + ada.id()).status())
        .isEqualTo(204);
    awaitSends(201);
  }

  @Test
  void anOlderStateDoesNotReplaceANewerOne() {
    Instant now = Instant.now();
    tell(bob, ada, true, now);
    awaitSends(403);
    tell(bob, ada, false, now.minusSeconds(10));
    Service.publish(
        "user.relations", bob.id().toString(), "unreadable".getBytes(StandardCharsets.UTF_8));
    Service.publish("user.relations", bob.id().toString(), null);
    // Of the same key, so it is heard after them; when it counts, they have been heard.
    Person cleo = Person.several(1).getFirst();
    UUID other = cleo.directWith(bob);
    tell(bob, cleo, true, now);
    await().atMost(Person.PATIENCE).until(() -> cleo.say(other, "hello?").status() == 403);
    assertThat(ada.say(pair, "still?").code()).isEqualTo("blocked");
  }

  private void awaitSends(int status) {
    await().atMost(Person.PATIENCE).until(() -> ada.say(pair, "now?").status() == status);
  }

  private static void tell(Person blocker, Person blocked, boolean state, Instant at) {
    var event =
        RelationEvent.newBuilder()
            .setEventId(UUID.randomUUID().toString())
            .setUserId(blocker.id().toString())
            .setAtMs(at.toEpochMilli())
            .setBlockChanged(
                BlockChanged.newBuilder()
                    .setBlockedUserId(blocked.id().toString())
                    .setBlocked(state))
            .build();
    Service.publish("user.relations", event.getUserId(), event.toByteArray());
  }
}
