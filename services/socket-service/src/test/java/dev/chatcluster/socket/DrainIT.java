package dev.chatcluster.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chatcluster.testing.NodeProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A node that is told to end lets its sockets go bit by bit. */
class DrainIT {
  private static final int SOCKETS = 20;

  @RegisterExtension final Sockets sockets = new Sockets();

  @Test
  void aStoppingNodeSpreadsItsSocketsOverTheDrain() {
    Map<String, String> environment = Service.environment();
    environment.put("SOCKET_DRAIN", "PT2S");
    try (NodeProcess node = NodeProcess.start(environment)) {
      awaitFirst(node);
      List<Client> all =
          IntStream.range(0, SOCKETS)
              .mapToObj(i -> new Person(UUID.randomUUID(), UUID.randomUUID()))
              .map(person -> sockets.of(person, node.port()))
              .toList();

      node.terminate();

      await()
          .atMost(Duration.ofSeconds(1))
          .until(() -> node.get("/health/ready").statusCode() == 503);
      assertThat(node.get("/health/ready").body()).contains("draining");
      assertThat(node.get("/health/live").statusCode()).isEqualTo(200);
      Person late = new Person(UUID.randomUUID(), UUID.randomUUID());
      assertThat(sockets.connect(node.port(), late.token(), Service.ORIGIN).awaitClosed())
          .isEqualTo(1012);

      List<Integer> codes = all.stream().map(Client::awaitClosed).toList();
      assertThat(codes).hasSize(SOCKETS).containsOnly(1012);
      List<Long> times = all.stream().map(Client::closedAtMs).sorted().toList();
      assertThat(times.getLast() - times.getFirst()).isBetween(1200L, 3000L);
      assertThat(times.stream().filter(t -> t - times.getFirst() <= 500).count())
          .isLessThanOrEqualTo(SOCKETS / 2);
      assertThat(node.awaitEnd(Duration.ofSeconds(20))).isEqualTo(143);
    }
  }

  /** A node that has just started may ask chat-service for too long the first time. */
  private void awaitFirst(NodeProcess node) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              Person first = new Person(UUID.randomUUID(), UUID.randomUUID());
              sockets.of(first, node.port()).close();
            });
  }
}
