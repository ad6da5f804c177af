package dev.chatcluster.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chatcluster.contracts.user.v1.ContactServiceGrpc;
import dev.chatcluster.contracts.user.v1.HeartbeatRequest;
import dev.chatcluster.testing.NodeProcess;
import dev.chatcluster.testing.PostgresServer.Database;
import dev.chatcluster.testing.RealServers;
import dev.chatcluster.testing.TestIssuer;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/** A node of its own that reaches Kafka only by the door with the password, and makes no topics. */
class SecuredKafkaIT {
  private static final String GROUP = "user-service-secured";

  @Test
  void everyClientComesInByPasswordAndTheConsumerLeavesItsGroup() throws Exception {
    Person ada = Person.anyone();
    Person bob = Person.anyone();
    try (NodeProcess node = NodeProcess.start(environment("secured"))) {
      // Its channel has read of them: it has a database of its own.
      for (Person person : List.of(ada, bob)) {
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () ->
                    Person.send(node.port(), ada.token(), "GET", "/api/users/" + person.id(), null)
                            .status()
                        == 200);
      }
      // Its relay tells: the relation is on the topic.
      String block = "/api/users/me/blocks/" + bob.id();
      assertThat(Person.send(node.port(), ada.token(), "PUT", block, null).status()).isEqualTo(204);
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(Relations.of(ada.id())).isNotEmpty());
      assertThat(members()).isEqualTo(1);
      ManagedChannel idle =
          NettyChannelBuilder.forAddress("127.0.0.1", node.port()).usePlaintext().build();
      HeartbeatRequest nobody = HeartbeatRequest.newBuilder().setNodeId("n").build();
      ContactServiceGrpc.newBlockingStub(idle).heartbeat(nobody);

      node.terminate();

      // The server takes a gRPC connection for busy and gives it the whole grace period.
      node.awaitEnd(Duration.ofSeconds(25));
      idle.shutdownNow();
      // At once, not when the session has timed out: another node would wait as long.
      assertThat(members()).isZero();
    }
  }

  @Test
  void withoutThePasswordTheNodeSaysThatItCannotComeIn() {
    Map<String, String> environment = environment("unsecured");
    environment.put(
        "KAFKA_SASL_JAAS_CONFIG",
        environment
            .get("KAFKA_SASL_JAAS_CONFIG")
            .replaceFirst("password=\"[^\"]*", "password=\"x"));
    try (NodeProcess node = NodeProcess.launch(environment)) {
      assertThat(node.awaitEnd(Duration.ofSeconds(60))).isNotZero();
      assertThat(node.output()).contains("SaslAuthenticationException");
    }
  }

  private static Map<String, String> environment(String name) {
    Database database = RealServers.postgres().createDatabase("users_" + name);
    Map<String, String> environment = new HashMap<>();
    RealServers.kafka()
        .withPassword()
        .forEach(
            (setting, value) ->
                environment.put(
                    "KAFKA_" + setting.replace('.', '_').toUpperCase(Locale.ROOT), value));
    environment.put("KAFKA_TOPICS", "none");
    environment.put("DB_URL", database.url());
    environment.put("DB_USER", database.user());
    environment.put("DB_PASSWORD", database.password());
    environment.put("OUTBOX_SLOT", "users_outbox_" + name);
    environment.put("REDIS_URL", RealServers.redis().url());
    environment.put("TOKENS_ISSUER", TestIssuer.ISSUER);
    environment.put("TOKENS_JWKS_URL", Service.ISSUER.jwksUrl());
    environment.put("MP_MESSAGING_INCOMING_USER_EVENTS_GROUP_ID", GROUP);
    return environment;
  }

  private static int members() throws InterruptedException, ExecutionException {
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", RealServers.kafka().bootstrapServers()))) {
      return admin.describeConsumerGroups(List.of(GROUP)).all().get().get(GROUP).members().size();
    }
  }
}
