package dev.chatcluster.operator.reconcile;

import static dev.chatcluster.operator.reconcile.Talk.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of resources on a real API server. */
@Tag("api-server")
class ReconcilerIT {
  private static final List<String> SERVICES =
      List.of("user", "chat", "auth", "notification", "socket", "frontend", "edge");
  private static KubernetesClient client;
  private static Nodes nodes;
  private static RunningOperator operator;

  @BeforeAll
  static void start() {
    client = ApiServer.client();
    nodes = new Nodes();
    operator = new RunningOperator();
  }

  @AfterAll
  static void stop() {
    operator.close();
    nodes.close();
    client.close();
  }

  @Test
  void aResourceGetsReadyAndTellsWhereAndInWhichVersion() {
    Talk talk = Talk.ready(client);
    var status = talk.get().getStatus();
    assertThat(status.version()).isEqualTo("1.0.0");
    assertThat(status.url()).isEqualTo("http://talk-edge." + talk.namespace() + ".svc:8080");
    assertThat(status.conditions())
        .extracting(Condition::getType)
        .containsExactly(
            "Ready",
            "Progressing",
            "Degraded",
            "PostgreSQLReady",
            "KafkaReady",
            "RedisReady",
            "TopicsReady",
            "MigrationsReady",
            "MailReady",
            "ServicesReady",
            "ExposureReady",
            "TunnelReady");
    assertThat(talk.condition("Degraded").getStatus()).isEqualTo("False");
    assertThat(talk.events()).contains("Ready");
  }

  @Test
  void anotherOperatorWritesNothingToWhatIsInOrder() {
    Talk talk = Talk.ready(client);
    var before = talk.get();
    Map<String, Long> writes = ApiServer.settledWrites(client);
    var second = new RunningOperator(talk.namespace());
    try {
      // Its own first look, and one more after the time of resync.
      second.awaitLooks(2);
    } finally {
      second.close();
    }
    assertThat(ApiServer.settledWrites(client)).isEqualTo(writes);
    assertThat(talk.get().getStatus()).isEqualTo(before.getStatus());
  }

  @Test
  void whatSomebodyChangesByHandIsRepaired() {
    Talk talk = Talk.ready(client);
    var config = client.configMaps().inNamespace(talk.namespace()).withName("talk-chat");
    config.patch(
        PatchContext.of(PatchType.JSON_MERGE),
        "{\"data\":{\"DB_URL\":\"jdbc:postgresql://evil/\"}}");
    patiently()
        .until(() -> String.valueOf(config.get().getData().get("DB_URL")).contains("//db:5432/"));

    client
        .apps()
        .deployments()
        .inNamespace(talk.namespace())
        .withName("talk-edge")
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            "{\"spec\":{\"replicas\":0},\"metadata\":{\"annotations\":{\"mine\":\"1\"}}}");
    patiently().until(() -> talk.deployment("edge").getSpec().getReplicas() == 1);
    assertThat(talk.deployment("edge").getMetadata().getAnnotations()).containsEntry("mine", "1");

    client.services().inNamespace(talk.namespace()).withName("talk-chat").delete();
    patiently()
        .until(
            () ->
                client.services().inNamespace(talk.namespace()).withName("talk-chat").get()
                    != null);
  }

  @Test
  void replicasBelongToTheAutoscalerWhereThereIsOne() {
    Talk talk = Talk.ready(client);
    talk.patch(
        "{\"spec\":{\"services\":{\"socket\":{\"autoscaling\":{\"minReplicas\":1,\"maxReplicas\":5}}}}}");
    talk.awaitCondition("Ready", "True");
    client
        .apps()
        .deployments()
        .inNamespace(talk.namespace())
        .withName("talk-socket")
        .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":{\"replicas\":4}}");
    // A change that the operator does make shows that it has looked since.
    talk.patch("{\"spec\":{\"services\":{\"edge\":{\"replicas\":2}}}}");
    patiently().until(() -> talk.deployment("edge").getSpec().getReplicas() == 2);
    assertThat(talk.deployment("socket").getSpec().getReplicas()).isEqualTo(4);
  }

  @Test
  void aChangeReplacesExactlyThePodsThatReadIt() {
    Talk talk = Talk.ready(client);
    Map<String, Object> before = templates(talk);
    talk.patch("{\"spec\":{\"auth\":{\"accessTokenLifetime\":\"7m\"}}}");
    patiently().until(() -> !talk.template("auth").equals(before.get("auth")));
    talk.awaitCondition("Ready", "True");
    Map<String, Object> after = templates(talk);
    after.remove("auth");
    assertThat(before).containsAllEntriesOf(after);
    assertThat(talk.events()).contains("ConfigurationChanged");
  }

  @Test
  void mailsReplaceThePodsThatAskForThemOnly() {
    Talk talk = Talk.ready(client);
    Map<String, Object> before = templates(talk);
    talk.patch(
        "{\"spec\":{\"mail\":{\"from\":\"chat@example.org\",\"smtp\":{\"host\":\"smtp\"}}}}");
    talk.awaitCondition("Ready", "True");
    assertThat(talk.condition("MailReady").getStatus()).isEqualTo("True");
    Map<String, Object> after = templates(talk);
    // The edge learns where webhooks go.
    after.remove("edge");
    after.remove("notification");
    assertThat(before).containsAllEntriesOf(after);
  }

  private static Map<String, Object> templates(Talk talk) {
    Map<String, Object> templates = new java.util.HashMap<>();
    SERVICES.forEach(service -> templates.put(service, talk.template(service)));
    return templates;
  }

  @Test
  void whatIsNotWantedAnyMoreIsDeleted() {
    Talk talk = Talk.ready(client);
    assertThat(talk.all(NetworkPolicy.class)).isNotEmpty();
    talk.patch("{\"spec\":{\"networkPolicies\":{\"enabled\":false}}}");
    patiently().until(() -> talk.all(NetworkPolicy.class).isEmpty());
    assertThat(talk.all(ConfigMap.class)).isNotEmpty();
  }

  @Test
  void aNewVersionIsRolledOutServiceByServiceAndStopsWhereOneFails() {
    Talk talk = Talk.ready(client);
    talk.patch("{\"spec\":{\"version\":\"broken\"}}");
    patiently().until(() -> talk.image("user").endsWith(":broken"));
    talk.awaitReason("ServicesReady", "RollingOut");
    for (String service : List.of("chat", "auth", "socket", "frontend", "edge")) {
      assertThat(talk.image(service)).endsWith(":1.0.0");
    }
    assertThat(talk.get().getStatus().version()).isEqualTo("1.0.0");
    talk.patch("{\"spec\":{\"version\":\"2.0.0\"}}");
    patiently().until(() -> "2.0.0".equals(talk.get().getStatus().version()));
    for (String service : SERVICES) {
      assertThat(talk.image(service)).endsWith(":2.0.0");
    }
    assertThat(talk.events()).contains("ImageChanged");
  }

  @Test
  void aMissingSecretIsToldAndWaitedFor() {
    Talk talk = new Talk(client, ApiServer.namespace(client));
    talk.secret("db", Map.of("username", "u", "password", "p"));
    talk.apply();
    Condition degraded = talk.awaitCondition("Degraded", "True");
    assertThat(degraded.getReason()).isEqualTo("SecretMissing");
    assertThat(degraded.getMessage()).contains("redis");
    talk.secret("redis", Map.of("url", "redis://redis:6379"));
    talk.awaitCondition("Ready", "True");
    assertThat(talk.condition("Degraded").getStatus()).isEqualTo("False");
  }

  @Test
  void aPausedResourceIsLeftAsItIs() {
    Talk talk = Talk.ready(client);
    talk.patch("{\"spec\":{\"paused\":true,\"version\":\"9.9.9\"}}");
    talk.awaitReason("Progressing", "Paused");
    assertThat(talk.image("edge")).endsWith(":1.0.0");
    talk.patch("{\"spec\":{\"paused\":false}}");
    patiently().until(() -> talk.image("edge").endsWith(":9.9.9"));
  }

  @Test
  void generatedSecretsAreNeverOverwritten() {
    Talk talk = Talk.ready(client);
    var secret = client.secrets().inNamespace(talk.namespace()).withName("talk-auth");
    var before = secret.get().getData();
    assertThat(before).containsOnlyKeys("key-encryption-key", "admin-token");
    // The data lies with somebody else and outlives the resource; so does what opens it.
    assertThat(secret.get().getMetadata().getOwnerReferences()).isEmpty();
    talk.patch("{\"spec\":{\"auth\":{\"accessTokenLifetime\":\"8m\"}}}");
    talk.awaitCondition("Ready", "True");
    assertThat(secret.get().getData()).isEqualTo(before);
  }
}
