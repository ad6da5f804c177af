package dev.chatcluster.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chatcluster.operator.api.v1alpha1.ChatCluster;
import dev.chatcluster.operator.crd.SchemaDefaults;
import dev.chatcluster.operator.model.Installation;
import dev.chatcluster.operator.model.OperatorDefaults;
import dev.chatcluster.operator.model.SecretValues;
import dev.chatcluster.testing.KafkaServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Test;

/** Topics on a real broker. */
class TopicKeeperIT {
  private static final KafkaServer KAFKA = KafkaServer.start();

  private final TopicKeeper keeper = new TopicKeeper(Clock.systemUTC(), Duration.ofMinutes(1));

  @Test
  void topicsAreMadeAndGrowAndNeverShrink() throws Exception {
    assertThat(keep(2, 168)).isEqualTo(State.ready("TopicsExist", "8 topics"));
    awaitPartitions(2);

    assertThat(keep(5, 240).reason()).isEqualTo("TopicsExist");
    awaitPartitions(5);

    State refused = keep(3, 240);
    assertThat(refused.reason()).isEqualTo("ChangeRefused");
    assertThat(refused.message()).contains("chat.send has 5 partitions and cannot shrink to 3");
    assertThat(partitions()).containsOnly(5).hasSize(8);
  }

  /** The broker tells of a change a moment after it has agreed to it. */
  private static void awaitPartitions(int each) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(partitions()).containsOnly(each).hasSize(8));
  }

  @Test
  void aKafkaThatIsNotThereIsWaitedFor() throws Exception {
    State state = keeper.keep(installation(1, 24, "127.0.0.1:1"));
    assertThat(state.level()).isEqualTo(State.Level.WAITING);
    assertThat(state.reason()).isEqualTo("KafkaUnreachable");
  }

  private State keep(int partitions, int hours) throws IOException, InterruptedException {
    return keeper.keep(installation(partitions, hours, KAFKA.bootstrapServers()));
  }

  private static List<Integer> partitions() throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrapServers()))) {
      return admin
          .describeTopics(admin.listTopics().names().get())
          .allTopicNames()
          .get()
          .values()
          .stream()
          .map(TopicDescription::partitions)
          .map(List::size)
          .toList();
    }
  }

  private Installation installation(int partitions, int hours, String servers) throws IOException {
    Path file = Files.createTempFile("resource", ".yaml");
    Files.writeString(
        file,
        """
        apiVersion: chatcluster.dev/v1alpha1
        kind: ChatCluster
        metadata: {name: talk, namespace: talk, uid: u}
        spec:
          postgresql: {development: {}}
          redis: {managed: {}}
          kafka:
            external: {bootstrapServers: "%s"}
            topics: {partitions: %d, replicationFactor: 1, minInSyncReplicas: 1, retentionHours: %d}
        """
            .formatted(servers, partitions, hours));
    ChatCluster resource = SchemaDefaults.read(file);
    Files.delete(file);
    return new Installation(
        resource, new OperatorDefaults("r", "1", "c"), new SecretValues(Map.of()));
  }
}
