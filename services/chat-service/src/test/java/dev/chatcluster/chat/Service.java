package dev.chatcluster.chat;

import dev.chatcluster.contracts.auth.v1.Registered;
import dev.chatcluster.contracts.auth.v1.UserEvent;
import dev.chatcluster.contracts.chat.v1.MembershipServiceGrpc;
import dev.chatcluster.testing.Ports;
import dev.chatcluster.testing.PostgresServer;
import dev.chatcluster.testing.RealServers;
import dev.chatcluster.testing.ServiceProcess;
import dev.chatcluster.testing.TestIssuer;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.jspecify.annotations.Nullable;

/**
 * The whole service in this JVM with user-service beside it, over real servers, started once for
 * all tests.
 */
final class Service {
  static final int PORT = Ports.free();
  static final PostgresServer.Database DATABASE;
  static final TestIssuer ISSUER = TestIssuer.start();
  static final ServiceProcess USERS;
  private static final KafkaProducer<String, byte[]> PRODUCER;
  private static final SeContainer CONTAINER;
  private static final ManagedChannel CHANNEL;

  static {
    quietLogs();
    createTopicOfAuthService();
    USERS = startUserService();
    DATABASE = RealServers.postgres().createDatabase("chat");
    // Main, which a test cannot start twice or stop, sets this up otherwise.
    System.setProperty("mp.initializer.allow", "true");
    System.setProperty("mp.initializer.no-warn", "true");
    Map<String, String> config = new HashMap<>(shared(DATABASE));
    config.put("server.port", String.valueOf(PORT));
    config.put("server.host", "127.0.0.1");
    config.put("grpc.user.target", "127.0.0.1:" + USERS.port());
    config.forEach(System::setProperty);
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

  static MembershipServiceGrpc.MembershipServiceBlockingStub memberships() {
    return MembershipServiceGrpc.newBlockingStub(CHANNEL);
  }

  static void publish(String topic, @Nullable String key, byte @Nullable [] value) {
    Future<?> sent = PRODUCER.send(new ProducerRecord<>(topic, key, value));
    try {
      sent.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What auth-service tells of somebody new. */
  static void register(UUID id, String handle) {
    var event =
        UserEvent.newBuilder()
            .setEventId(UUID.randomUUID().toString())
            .setUserId(id.toString())
            .setAtMs(Instant.now().toEpochMilli())
            .setRegistered(Registered.newBuilder().setHandle(handle).setDisplayName(handle))
            .build();
    publish("user.events", event.getUserId(), event.toByteArray());
  }

  private static ServiceProcess startUserService() {
    Map<String, String> environment = new HashMap<>();
    shared(RealServers.postgres().createDatabase("users"))
        .forEach(
            (name, value) ->
                environment.put(name.replace('.', '_').toUpperCase(Locale.ROOT), value));
    return ServiceProcess.start("user-service", environment);
  }

  private static Map<String, String> shared(PostgresServer.Database database) {
    return Map.of(
        "db.url", database.url(),
        "db.user", database.user(),
        "db.password", database.password(),
        "kafka.bootstrap.servers", RealServers.kafka().bootstrapServers(),
        "redis.url", RealServers.redis().url(),
        "tokens.issuer", TestIssuer.ISSUER,
        "tokens.jwks.url", ISSUER.jwksUrl());
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
