package dev.chatcluster.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker in KRaft mode inside the test's JVM; its data goes with it. It has two doors:
 * one for everybody, and one for who knows a password.
 */
public final class KafkaServer {
  private static final String MECHANISM = "SCRAM-SHA-512";
  private static final String USER = "service";
  private static final String PASSWORD = "a-password-of-tests";
  private static final String LOGIN =
      "org.apache.kafka.common.security.scram.ScramLoginModule required";

  private final int port;
  private final int saslPort;

  private KafkaServer(int port, int saslPort) {
    this.port = port;
    this.saslPort = saslPort;
  }

  public static KafkaServer start() {
    int port = Ports.free();
    int saslPort = Ports.free();
    try {
      Path directory = Files.createTempDirectory("kafka");
      Properties properties = properties(directory, port, saslPort, Ports.free());
      Path file = directory.resolve("server.properties");
      try (var out = Files.newBufferedWriter(file)) {
        properties.store(out, null);
      }
      String[] format = {
        "format", "-t", Uuid.randomUuid().toString(), "-c", file.toString(), "--standalone"
      };
      int result = StorageTool.execute(format, System.out);
      if (result != 0) {
        throw new IllegalStateException("Kafka's storage could not be formatted: " + result);
      }
      var server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
      server.startup();
      Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
      var kafka = new KafkaServer(port, saslPort);
      kafka.prepare();
      return kafka;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** What a client needs to come in by the door with the password, as Kafka names it. */
  public Map<String, String> withPassword() {
    return Map.of(
        "bootstrap.servers",
        "127.0.0.1:" + saslPort,
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        MECHANISM,
        "sasl.jaas.config",
        LOGIN + " username=\"" + USER + "\" password=\"" + PASSWORD + "\";");
  }

  /** Waits for the broker and gives it a user with a password. */
  private void prepare() {
    Map<String, Object> settings =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
    try (Admin admin = Admin.create(settings)) {
      admin.describeCluster().nodes().get(60, TimeUnit.SECONDS);
      var credential = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
      admin
          .alterUserScramCredentials(
              List.of(new UserScramCredentialUpsertion(USER, credential, PASSWORD)))
          .all()
          .get(60, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka does not answer", e);
    }
  }

  private static Properties properties(Path directory, int port, int saslPort, int controllerPort) {
    var p = new Properties();
    p.setProperty("process.roles", "broker,controller");
    p.setProperty("node.id", "1");
    p.setProperty("controller.quorum.bootstrap.servers", "127.0.0.1:" + controllerPort);
    String doors = "PLAINTEXT://127.0.0.1:" + port + ",PASSWORD://127.0.0.1:" + saslPort;
    p.setProperty("listeners", doors + ",CONTROLLER://127.0.0.1:" + controllerPort);
    p.setProperty("advertised.listeners", doors);
    p.setProperty(
        "listener.security.protocol.map",
        "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,PASSWORD:SASL_PLAINTEXT");
    p.setProperty("sasl.enabled.mechanisms", MECHANISM);
    p.setProperty("listener.name.password.scram-sha-512.sasl.jaas.config", LOGIN + ";");
    p.setProperty("controller.listener.names", "CONTROLLER");
    p.setProperty("inter.broker.listener.name", "PLAINTEXT");
    p.setProperty("log.dirs", directory.resolve("data").toString());
    p.setProperty("auto.create.topics.enable", "false");
    p.setProperty("offsets.topic.replication.factor", "1");
    p.setProperty("offsets.topic.num.partitions", "5");
    p.setProperty("transaction.state.log.replication.factor", "1");
    p.setProperty("transaction.state.log.min.isr", "1");
    p.setProperty("share.coordinator.state.topic.replication.factor", "1");
    p.setProperty("share.coordinator.state.topic.min.isr", "1");
    p.setProperty("group.initial.rebalance.delay.ms", "0");
    return p;
  }
}
