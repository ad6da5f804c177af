package dev.chatcluster.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatcluster.contracts.user.v1.HeartbeatRequest;
import dev.chatcluster.contracts.user.v1.PresenceReport;
import dev.chatcluster.contracts.user.v1.PresenceStatus;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresenceIT {
  private static final String MINE = "/api/users/me/presence";

  @Test
  void whoHasNeverBeenThereIsOfflineAndNeverSeen() {
    Person me = Person.anyone();
    JsonNode presence = presence(me, me);
    assertThat(presence.path("status").asText()).isEqualTo("OFFLINE");
    assertThat(presence.path("lastSeenAt").isNull()).isTrue();
  }

  @Test
  void aHeartbeatMakesAPersonPresentAndItsEndShowsWhenTheyWereThere() {
    Person me = Person.anyone();
    Person other = Person.anyone();
    Instant before = Instant.now().minusMillis(1);
    heartbeat("node-a", other, PresenceStatus.PRESENCE_STATUS_ONLINE);
    assertThat(status(me, other)).isEqualTo("ONLINE");
    heartbeat("node-a", other, PresenceStatus.PRESENCE_STATUS_AWAY);
    assertThat(status(me, other)).isEqualTo("AWAY");
    heartbeat("node-a", other, PresenceStatus.PRESENCE_STATUS_OFFLINE);
    JsonNode gone = presence(me, other);
    assertThat(gone.path("status").asText()).isEqualTo("OFFLINE");
    assertThat(Instant.parse(gone.path("lastSeenAt").asText()))
        .isBetween(before, Instant.now().plusMillis(1));
  }

  @Test
  void oneNodesOfflineDoesNotHideAnotherNodesOnline() {
    Person me = Person.anyone();
    heartbeat("node-a", me, PresenceStatus.PRESENCE_STATUS_ONLINE);
    heartbeat("node-b", me, PresenceStatus.PRESENCE_STATUS_AWAY);
    assertThat(status(me, me)).isEqualTo("ONLINE");
    heartbeat("node-a", me, PresenceStatus.PRESENCE_STATUS_OFFLINE);
    assertThat(status(me, me)).isEqualTo("AWAY");
    heartbeat("node-b", me, PresenceStatus.PRESENCE_STATUS_OFFLINE);
    assertThat(status(me, me)).isEqualTo("OFFLINE");
  }

  @Test
  void aNodeThatDiesTakesItsPeopleWithItButNotThoseOfOtherNodes() {
    Person alone = Person.anyone();
    Person two = Person.anyone();
    heartbeat("dying", alone, PresenceStatus.PRESENCE_STATUS_ONLINE);
    heartbeat("dying", two, PresenceStatus.PRESENCE_STATUS_ONLINE);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> {
              heartbeat("living", two, PresenceStatus.PRESENCE_STATUS_AWAY);
              return "OFFLINE".equals(status(two, alone)) && "AWAY".equals(status(two, two));
            });
    assertThat(presence(two, alone).path("lastSeenAt").isNull()).isFalse();
  }

  @Test
  void aPersonMaySayThatTheyAreThereWithoutASocket() {
    Person me = Person.anyone();
    assertThat(me.send("PUT", MINE, "{\"status\":\"AWAY\"}").status()).isEqualTo(204);
    assertThat(status(me, me)).isEqualTo("AWAY");
    assertThat(me.send("PUT", MINE, "{\"status\":\"ONLINE\"}").status()).isEqualTo(204);
    assertThat(status(me, me)).isEqualTo("ONLINE");
    await().atMost(Duration.ofSeconds(10)).until(() -> "OFFLINE".equals(status(me, me)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"status\":null}",
        "{\"status\":\"OFFLINE\"}",
        "{\"status\":\"BUSY\"}",
        "{\"status\":0}",
        "{\"status\":\"AWAY\",\"text\":\"lunch\"}",
        "[]",
        ""
      })
  void aPresenceThatCannotBeSaidIsRefused(String body) {
    assertThat(Person.anyone().send("PUT", MINE, body).status()).isEqualTo(400);
  }

  @Test
  void whoBlockedMeIsNeverThereForMe() {
    Person me = Person.anyone();
    Person other = Person.anyone();
    heartbeat("node-a", me, PresenceStatus.PRESENCE_STATUS_ONLINE);
    heartbeat("node-a", other, PresenceStatus.PRESENCE_STATUS_ONLINE);
    other.put("/api/users/me/blocks/" + me.id());
    JsonNode hidden = presence(me, other);
    assertThat(hidden.path("status").asText()).isEqualTo("OFFLINE");
    assertThat(hidden.path("lastSeenAt").isNull()).isTrue();
  }

  @Test
  void oneAnswerForEachPersonAskedFor() {
    List<Person> people = Person.several(2);
    UUID nobody = UUID.randomUUID();
    heartbeat("node-a", people.get(1), PresenceStatus.PRESENCE_STATUS_ONLINE);
    String ids = people.get(1).id() + "," + nobody + "," + people.get(0).id();
    var answer = people.getFirst().get("/api/users/presence?ids=" + ids);
    assertThat(String.join(",", answer.each("userId"))).isEqualTo(ids);
    assertThat(answer.each("status")).containsExactly("ONLINE", "OFFLINE", "OFFLINE");
  }

  @Test
  void presenceNeedsGoodIdsAndNotTooMany() {
    Person me = Person.anyone();
    assertThat(me.get("/api/users/presence").status()).isEqualTo(400);
    assertThat(me.get("/api/users/presence?ids=x").status()).isEqualTo(400);
    String tooMany = String.join(",", Collections.nCopies(101, me.id().toString()));
    assertThat(me.get("/api/users/presence?ids=" + tooMany).status()).isEqualTo(400);
  }

  @Test
  void aThousandPeopleInOneHeartbeat() {
    Person me = Person.anyone();
    var request = HeartbeatRequest.newBuilder().setNodeId("big");
    for (int i = 0; i < 999; i++) {
      request.addReports(report(UUID.randomUUID(), PresenceStatus.PRESENCE_STATUS_ONLINE));
    }
    request.addReports(report(me.id(), PresenceStatus.PRESENCE_STATUS_ONLINE));
    Service.contacts().heartbeat(request.build());
    assertThat(status(me, me)).isEqualTo("ONLINE");
    request.addReports(report(UUID.randomUUID(), PresenceStatus.PRESENCE_STATUS_ONLINE));
    assertRefused(request.build());
  }

  @Test
  void aHeartbeatThatMakesNoSenseIsRefused() {
    var good = report(UUID.randomUUID(), PresenceStatus.PRESENCE_STATUS_ONLINE);
    assertRefused(HeartbeatRequest.newBuilder().addReports(good).build());
    assertRefused(HeartbeatRequest.newBuilder().setNodeId("n".repeat(65)).addReports(good).build());
    assertRefused(
        HeartbeatRequest.newBuilder()
            .setNodeId("n")
            .addReports(good.toBuilder().setUserId("x"))
            .build());
    assertRefused(
        HeartbeatRequest.newBuilder()
            .setNodeId("n")
            .addReports(good.toBuilder().setStatusValue(0))
            .build());
    assertRefused(
        HeartbeatRequest.newBuilder()
            .setNodeId("n")
            .addReports(good.toBuilder().setStatusValue(77))
            .build());
  }

  private static void assertRefused(HeartbeatRequest request) {
    assertThatThrownBy(() -> Service.contacts().heartbeat(request))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageContaining("INVALID_ARGUMENT");
  }

  private static void heartbeat(String node, Person person, PresenceStatus status) {
    Service.contacts()
        .heartbeat(
            HeartbeatRequest.newBuilder()
                .setNodeId(node)
                .addReports(report(person.id(), status))
                .build());
  }

  private static PresenceReport report(UUID userId, PresenceStatus status) {
    return PresenceReport.newBuilder().setUserId(userId.toString()).setStatus(status).build();
  }

  private static String status(Person asker, Person other) {
    return presence(asker, other).path("status").asText();
  }

  private static JsonNode presence(Person asker, Person other) {
    return asker.get("/api/users/presence?ids=" + other.id()).json().path("items").path(0);
  }
}
