package dev.chatcluster.socket;

import dev.chatcluster.contracts.auth.v1.UserEvent;
import dev.chatcluster.contracts.chat.v1.ChatCommand;
import dev.chatcluster.contracts.notification.v1.NotificationEvent;
import dev.chatcluster.testing.Ports;
import dev.chatcluster.testing.PostgresServer;
import dev.chatcluster.testing.RealServers;
import dev.chatcluster.testing.ServiceProcess;
import dev.chatcluster.testing.TestIssuer;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.LogManager;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * One node of the service in this JVM, and the services that it asks as processes beside it, over
 * real servers; started once for all tests.
 */
final class Service {
  static final String ORIGIN = "http://localhost";
  static final int PORT = Ports.free();
  static final TestIssuer ISSUER = TestIssuer.start();
  static final ServiceProcess USERS;
  static final ServiceProcess CHAT;
  private static final Map<String, String> CONFIGURATION;
  private static final KafkaProducer<String, byte[]> PRODUCER;

  static {
    quietLogs();
    createTopicOfAuthService();
    Map<String, String> common =
        Map.of(
            "kafka.bootstrap.servers", RealServers.kafka().bootstrapServers(),
            "redis.url", RealServers.redis().url(),
            "tokens.issuer", TestIssuer.ISSUER,
            "tokens.jwks.url", ISSUER.jwksUrl());
    USERS = ServiceProcess.start("user-service", environment(withDatabase(common, "users")));
    Map<String, String> chat = withDatabase(common, "chat");
    chat.put("grpc.user.target", "127.0.0.1:" + USERS.port());
    CHAT = ServiceProcess.start("chat-service", environment(chat));

    CONFIGURATION = new HashMap<>(common);
    CONFIGURATION.put("public.origins", ORIGIN);
    CONFIGURATION.put("grpc.user.target", "127.0.0.1:" + USERS.port());
    CONFIGURATION.put("grpc.chat.target", "127.0.0.1:" + CHAT.port());
    CONFIGURATION.forEach(System::setProperty);
    System.setProperty("server.port", String.valueOf(PORT));
    System.setProperty("server.host", "127.0.0.1");
    // Main, which a test cannot start twice or stop, sets this up otherwise.
    System.setProperty("mp.initializer.allow", "true");
    System.setProperty("mp.initializer.no-warn", "true");
    SeContainer container = SeContainerInitializer.newInstance().initialize();
    Runtime.getRuntime().addShutdownHook(new Thread(container::close));
    PRODUCER =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", RealServers.kafka().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  private Service() {}

  /** What another node needs to know, as environment variables. */
  static Map<String, String> environment() {
    return environment(CONFIGURATION);
  }

  /** Complete once Kafka has the event. */
  static void publish(UserEvent event) {
    get(PRODUCER.send(new ProducerRecord<>("user.events", event.getUserId(), event.toByteArray())));
  }

  /** What notification-service tells of somebody's notification centre. */
  static void publish(NotificationEvent event) {
    get(
        PRODUCER.send(
            new ProducerRecord<>("notification.events", event.getUserId(), event.toByteArray())));
  }

  /** As another node would hand them over: at once, and without the bounds of a socket. */
  static void publish(List<ChatCommand> commands) {
    List<? extends Future<?>> sent =
        commands.stream()
            .map(
                c ->
                    PRODUCER.send(
                        new ProducerRecord<>("chat.send", c.getConversationId(), c.toByteArray())))
            .toList();
    sent.forEach(Service::get);
  }

  private static void get(Future<?> sent) {
    try {
      sent.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> withDatabase(Map<String, String> common, String name) {
    PostgresServer.Database database = RealServers.postgres().createDatabase(name);
    Map<String, String> all = new HashMap<>(common);
    all.put("db.url", database.url());
    all.put("db.user", database.user());
    all.put("db.password", database.password());
    return all;
  }

  private static Map<String, String> environment(Map<String, String> configuration) {
    Map<String, String> environment = new HashMap<>();
    configuration.forEach(
        (name, value) -> environment.put(name.replace('.', '_').toUpperCase(Locale.ROOT), value));
    return environment;
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
