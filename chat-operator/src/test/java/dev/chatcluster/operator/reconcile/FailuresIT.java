package dev.chatcluster.operator.reconcile;

import static dev.chatcluster.operator.reconcile.Talk.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the status says when something does not work. */
@Tag("api-server")
class FailuresIT {
  private static final KubernetesClient CLIENT = ApiServer.client();
  private static Nodes nodes;
  private static RunningOperator operator;

  @BeforeAll
  static void start() {
    nodes = new Nodes();
    operator = new RunningOperator();
  }

  private final Talk talk = Talk.ready(CLIENT);

  /** What goes on being tried would write while other tests count. */
  @AfterEach
  void delete() {
    talk.delete();
  }

  @AfterAll
  static void stop() {
    operator.close();
    nodes.close();
    CLIENT.close();
  }

  @Test
  void aPostgresqlThatDoesNotStartIsWaitedForAndItsPodsReasonIsTold() {
    talk.patch(
        "{\"spec\":{\"images\":{\"registry\":\"broken.example.org\"},\"postgresql\":{\"external\":null,\"development\":{}}}}");
    talk.awaitReason("PostgreSQLReady", "PodsNotReady");
    assertThat(talk.condition("PostgreSQLReady").getMessage()).contains("talk-postgresql: 0 of 1");
    assertThat(talk.condition("Degraded").getStatus()).isEqualTo("False");

    pod("postgresql", "ErrImagePull", "no such image");
    Condition degraded = talk.awaitCondition("Degraded", "True");
    assertThat(degraded.getReason()).isEqualTo("ErrImagePull");
    assertThat(degraded.getMessage()).contains("talk-postgresql", "no such image");
  }

  @Test
  void aMigrationThatFailsLeavesTheOldVersionServing() {
    talk.patch("{\"spec\":{\"version\":\"unmigratable\"}}");
    Condition degraded = talk.awaitCondition("Degraded", "True");
    assertThat(degraded.getReason()).isEqualTo("MigrationFailed");
    assertThat(talk.condition("MigrationsReady").getStatus()).isEqualTo("False");
    assertThat(talk.condition("ServicesReady").getReason()).isEqualTo("Waiting");
    assertThat(talk.image("user")).endsWith(":1.0.0");
    assertThat(talk.get().getStatus().version()).isEqualTo("1.0.0");
    assertThat(talk.events()).contains("MigrationFailed");
  }

  @Test
  void aRolloutThatIsStuckStopsThere() {
    talk.patch("{\"spec\":{\"version\":\"stuck\"}}");
    Condition degraded = talk.awaitCondition("Degraded", "True");
    assertThat(degraded.getReason()).isEqualTo("RolloutStuck");
    assertThat(talk.image("chat")).endsWith(":1.0.0");
  }

  @Test
  void aKindThatTheClusterDoesNotKnowIsTheUsersToInstall() {
    talk.patch("{\"spec\":{\"postgresql\":{\"external\":null,\"cloudNativePg\":{}}}}");
    Condition degraded = talk.awaitCondition("Degraded", "True");
    assertThat(degraded.getReason()).isEqualTo("KindNotInstalled");
    assertThat(degraded.getMessage()).contains("Cluster of postgresql.cnpg.io/v1");
    assertThat(talk.condition("Progressing").getStatus()).isEqualTo("False");
  }

  @Test
  void aKafkaThatDoesNotAnswerIsAskedAgain() {
    talk.patch("{\"spec\":{\"kafka\":{\"external\":{\"bootstrapServers\":\"127.0.0.1:1\"}}}}");
    talk.awaitReason("KafkaReady", TopicKeeper.UNREACHABLE);
    // The same each time: otherwise every look would write the status anew.
    assertThat(talk.condition("KafkaReady").getMessage())
        .isEqualTo("Kafka at 127.0.0.1:1 does not answer as it should: no answer within 10 s");
    assertThat(talk.condition("Ready").getStatus()).isEqualTo("False");
    assertThat(talk.condition("Progressing").getStatus()).isEqualTo("True");
  }

  /** As a kubelet would tell it. */
  private void pod(String component, String reason, String message) {
    Pod pod =
        new PodBuilder()
            .withNewMetadata()
            .withName("talk-" + component + "-0")
            .withNamespace(talk.namespace())
            .withLabels(
                Map.of(
                    "app.kubernetes.io/name", component,
                    "app.kubernetes.io/instance", "talk",
                    "app.kubernetes.io/managed-by", "chat-operator"))
            .endMetadata()
            .withNewSpec()
            .addNewContainer()
            .withName(component)
            .withImage("none")
            .endContainer()
            .endSpec()
            .build();
    Pod created = CLIENT.resource(pod).create();
    created.setStatus(
        new PodStatusBuilder()
            .withPhase("Pending")
            .addNewContainerStatus()
            .withName(component)
            .withImage("none")
            .withImageID("")
            .withReady(false)
            .withRestartCount(0)
            .withNewState()
            .withNewWaiting(message, reason)
            .endState()
            .endContainerStatus()
            .build());
    patiently().ignoreExceptions().until(() -> CLIENT.resource(created).updateStatus() != null);
  }
}
