package dev.chatcluster.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chatcluster.operator.api.v1alpha1.ChatCluster;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** As many installations as a large platform has; {@code make test STAGES=operator} runs it. */
@Tag("many")
class ManyIT {
  private static final int COUNT = 500;
  private static final Duration RESYNC = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  @Test
  void fiveHundredResourcesGetReadyAndASecondPassWritesNothing() {
    try (KubernetesClient client = ApiServer.client();
        Nodes nodes = new Nodes()) {
      assertThat(nodes).isNotNull();
      Talk talk = Talk.create(client);
      IntStream.range(0, COUNT).forEach(i -> talk.apply("talk-" + i));

      long begin = System.nanoTime();
      var operator = new RunningOperator(RESYNC, talk.namespace());
      awaitReady(talk);
      long first = System.nanoTime() - begin;
      long together = usedMemory();
      operator.close();
      operator = null;
      long memory = together - usedMemory();

      Map<String, Long> writes = ApiServer.settledWrites(client);
      begin = System.nanoTime();
      try (var again = new RunningOperator(RESYNC, talk.namespace())) {
        again.awaitAllSeen(COUNT);
        long second = System.nanoTime() - begin;
        assertThat(ApiServer.settledWrites(client)).isEqualTo(writes);
        System.out.printf(
            "%d ChatClusters: ready after %d s, second pass %d s without a write, %d MiB of heap for the operator%n",
            COUNT, seconds(first), seconds(second), memory >> 20);
      }
    }
  }

  private static void awaitReady(Talk talk) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () ->
                talk.all(ChatCluster.class).stream()
                        .filter(
                            resource ->
                                Conditions.find(resource, "Ready")
                                    .filter(c -> c.getStatus().equals("True"))
                                    .isPresent())
                        .count()
                    == COUNT);
  }

  private static long usedMemory() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static long seconds(long nanos) {
    return Duration.ofNanos(nanos).toSeconds();
  }
}
