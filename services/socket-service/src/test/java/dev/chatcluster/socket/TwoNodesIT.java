package dev.chatcluster.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.testing.NodeProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People on different nodes are not aware of it. */
class TwoNodesIT {
  @RegisterExtension final Sockets sockets = new Sockets();

  @Test
  void peopleOnDifferentNodesHearEachOther() {
    List<Person> people = Person.several(2);
    Person ada = people.get(0);
    Person bob = people.get(1);
    UUID room = ada.group(bob);
    try (NodeProcess other = NodeProcess.start(Service.environment())) {
      Client here = sockets.of(ada);
      Client there = sockets.of(bob, other.port());

      List<UUID> sent = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        sent.add(here.send(room, "from here " + i));
        sent.add(there.send(room, "from there " + i));
      }
      for (Client client : List.of(here, there)) {
        sent.forEach(client::hearMessage);
        assertThat(client.seqs(room).stream().filter(seq -> seq > 1).toList())
            .containsExactlyElementsOf(LongStream.rangeClosed(2, 21).boxed().toList());
      }

      here.say("chat:typing:start", Map.of("conversationId", room));
      there.hear(
          "chat:typing:update", data -> data.path("userId").asText().equals(ada.id().toString()));
      there.say("chat:join", Map.of("conversationId", room));
      here.hear(
          "chat:user:joined", data -> data.path("userId").asText().equals(bob.id().toString()));

      bob.revoke();
      assertThat(there.awaitClosed()).isEqualTo(4403);
      here.say(1L, "ping", Map.of());
      here.hearAnswer("pong", 1);
    }
  }

  @Test
  void aNodeThatStopsAsksItsSocketsToConnectAgain() {
    Person ada = new Person(UUID.randomUUID(), UUID.randomUUID());
    NodeProcess other = NodeProcess.start(Service.environment());
    try (other) {
      Client there = sockets.of(ada, other.port());
      other.close();
      assertThat(there.awaitClosed()).isEqualTo(1012);
    }
  }
}
