package dev.chatcluster.user;

import dev.chatcluster.contracts.auth.v1.HandleChanged;
import dev.chatcluster.contracts.auth.v1.Registered;
import dev.chatcluster.contracts.auth.v1.UserEvent;
import dev.chatcluster.contracts.user.v1.ContactServiceGrpc;
import dev.chatcluster.testing.Ports;
import dev.chatcluster.testing.PostgresServer;
import dev.chatcluster.testing.RealServers;
import dev.chatcluster.testing.TestIssuer;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.LogManager;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The whole service in this JVM, over real servers, started once for all tests. */
final class Service {
  static final int PORT = Ports.free();
  static final PostgresServer.Database DATABASE;
  static final TestIssuer ISSUER = TestIssuer.start();
  private static final KafkaProducer<String, byte[]> PRODUCER;
  private static final SeContainer CONTAINER;
  private static final ManagedChannel CHANNEL;

  static {
    quietLogs();
    DATABASE = RealServers.postgres().createDatabase("users");
    createTopicOfAuthService();
    // Main, which a test cannot start twice or stop, sets this up otherwise.
    System.setProperty("mp.initializer.allow", "true");
    System.setProperty("mp.initializer.no-warn", "true");
    Map.of(
            "server.port", String.valueOf(PORT),
            "server.host", "127.0.0.1",
            "db.url", DATABASE.url(),
            "db.user", DATABASE.user(),
            "db.password", DATABASE.password(),
            "kafka.bootstrap.servers", RealServers.kafka().bootstrapServers(),
            "redis.url", RealServers.redis().url(),
            "tokens.issuer", TestIssuer.ISSUER,
            "tokens.jwks.url", ISSUER.jwksUrl(),
            "limits.presence-life-ms", "1500")
        .forEach(System::setProperty);
    // Low enough for a test to reach.
    System.setProperty("limits.max-friends", "5");
    System.setProperty("limits.max-requests", "5");
    System.setProperty("limits.max-blocks", "5");
    CONTAINER = SeContainerInitializer.newInstance().initialize();
    Runtime.getRuntime().addShutdownHook(new Thread(CONTAINER::close));
    PRODUCER =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", RealServers.kafka().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
    CHANNEL = NettyChannelBuilder.forAddress("127.0.0.1", PORT).usePlaintext().build();
  }

  private Service() {}

  static ContactServiceGrpc.ContactServiceBlockingStub contacts() {
    return ContactServiceGrpc.newBlockingStub(CHANNEL);
  }

  static void publish(String key, byte[] value) {
    Future<?> sent = PRODUCER.send(new ProducerRecord<>("user.events", key, value));
    try {
      sent.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  static void publish(UserEvent event) {
    publish(event.getUserId(), event.toByteArray());
  }

  static UserEvent registered(UUID id, String handle, String name, Instant at) {
    return event(id, at)
        .setRegistered(Registered.newBuilder().setHandle(handle).setDisplayName(name))
        .build();
  }

  static UserEvent handleChanged(UUID id, String handle, Instant at) {
    return event(id, at).setHandleChanged(HandleChanged.newBuilder().setHandle(handle)).build();
  }

  private static UserEvent.Builder event(UUID id, Instant at) {
    return UserEvent.newBuilder()
        .setEventId(UUID.randomUUID().toString())
        .setUserId(id.toString())
        .setAtMs(at.toEpochMilli());
  }

  private static void quietLogs() {
    try (var settings = Service.class.getResourceAsStream("/logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void createTopicOfAuthService() {
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", RealServers.kafka().bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic("user.events", 2, (short) 1))).all().get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
