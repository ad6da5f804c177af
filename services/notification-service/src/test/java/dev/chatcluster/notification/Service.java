package dev.chatcluster.notification;

import dev.chatcluster.contracts.auth.v1.UserEvent;
import dev.chatcluster.persistence.Sql;
import dev.chatcluster.testing.Ports;
import dev.chatcluster.testing.PostgresServer;
import dev.chatcluster.testing.RealServers;
import dev.chatcluster.testing.ServiceProcess;
import dev.chatcluster.testing.TestIssuer;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
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
 * The whole service in this JVM with user-service and chat-service beside it, over real servers;
 * started once for all tests. Those whose real ones are made elsewhere are played by small servers.
 */
final class Service {
  static final int PORT = Ports.free();
  static final PostgresServer.Database DATABASE;
  static final TestIssuer ISSUER = TestIssuer.start();
  static final ServiceProcess USERS;
  static final ServiceProcess CHAT;
  static final FakeMailchip MAILCHIP = FakeMailchip.start();
  static final FakeAccountMail ACCOUNTS = FakeAccountMail.start();
  static final FakePushService PUSHES = FakePushService.start();
  static final String ORIGIN = "http://chat.test";
  private static final Map<String, String> CONFIGURATION;
  private static final KafkaProducer<String, byte[]> PRODUCER;
  private static final SeContainer CONTAINER;

  static {
    quietLogs();
    createTopics();
    USERS = ServiceProcess.start("user-service", environment(withDatabase("users")));
    Map<String, String> chat = withDatabase("chat");
    chat.put("grpc.user.target", "127.0.0.1:" + USERS.port());
    CHAT = ServiceProcess.start("chat-service", environment(chat));
    CONFIGURATION = withDatabase("notifications");
    DATABASE =
        new PostgresServer.Database(CONFIGURATION.get("db.url"), "notifications", "notifications");
    CONFIGURATION.put("grpc.user.target", "127.0.0.1:" + USERS.port());
    CONFIGURATION.put("grpc.chat.target", "127.0.0.1:" + CHAT.port());
    CONFIGURATION.put("grpc.auth.target", "127.0.0.1:" + ACCOUNTS.port());
    CONFIGURATION.put("mailchip.url", MAILCHIP.url());
    CONFIGURATION.put("public.origins", ORIGIN);
    CONFIGURATION.put("notification.push.allow-local", "true");
    // Main, which a test cannot start twice or stop, sets this up otherwise.
    System.setProperty("mp.initializer.allow", "true");
    System.setProperty("mp.initializer.no-warn", "true");
    CONFIGURATION.forEach(System::setProperty);
    System.setProperty("server.port", String.valueOf(PORT));
    System.setProperty("server.host", "127.0.0.1");
    CONTAINER = SeContainerInitializer.newInstance().initialize();
    Runtime.getRuntime().addShutdownHook(new Thread(CONTAINER::close));
    PRODUCER =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", RealServers.kafka().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  private Service() {}

  /** One of its beans. */
  static <T> T bean(Class<T> type) {
    return CONTAINER.select(type).get();
  }

  /** What another node needs to know, as environment variables. */
  static Map<String, String> environment() {
    return environment(CONFIGURATION);
  }

  static MovableClock clock() {
    return MovableClock.ofService();
  }

  static void publish(String topic, String key, byte @Nullable [] value) {
    Future<?> sent = PRODUCER.send(new ProducerRecord<>(topic, key, value));
    try {
      sent.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  static void publish(UserEvent.Builder event) {
    UserEvent complete =
        event
            .setEventId(
                event.getEventId().isEmpty() ? UUID.randomUUID().toString() : event.getEventId())
            .setAtMs(Instant.now().toEpochMilli())
            .build();
    publish("user.events", complete.getUserId(), complete.toByteArray());
  }

  /** Counts rows of the service's own database. */
  static int count(String sql, Object... parameters) {
    try (Connection connection = DATABASE.connect()) {
      return Sql.list(connection, sql, row -> row.getInt(1), parameters).getFirst();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void change(String sql, Object... parameters) {
    try (Connection connection = DATABASE.connect()) {
      Sql.update(connection, sql, parameters);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> withDatabase(String name) {
    PostgresServer.Database database = RealServers.postgres().createDatabase(name);
    return new HashMap<>(
        Map.of(
            "db.url", database.url(),
            "db.user", database.user(),
            "db.password", database.password(),
            "kafka.bootstrap.servers", RealServers.kafka().bootstrapServers(),
            "redis.url", RealServers.redis().url(),
            "tokens.issuer", TestIssuer.ISSUER,
            "tokens.jwks.url", ISSUER.jwksUrl()));
  }

  private static Map<String, String> environment(Map<String, String> configuration) {
    Map<String, String> environment = new HashMap<>();
    configuration.forEach(
        (name, value) ->
            environment.put(
                name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT), value));
    return environment;
  }

  private static void quietLogs() {
    try (var settings = Service.class.getResourceAsStream("/logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void createTopics() {
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", RealServers.kafka().bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic("user.events", 2, (short) 1))).all().get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
