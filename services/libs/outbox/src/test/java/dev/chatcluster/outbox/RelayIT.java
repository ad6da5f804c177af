package dev.chatcluster.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.chatcluster.persistence.DatabaseConfig;
import dev.chatcluster.testing.PostgresServer;
import dev.chatcluster.testing.RealServers;
import io.helidon.microprofile.metrics.RegistryFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.LogManager;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Relays over a real WAL and a real broker. */
class RelayIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String TOPIC = "relayed";
  private static final String SLOT = "relay_test";
  private static PostgresServer.Database database;

  private final List<Replica> replicas = new ArrayList<>();
  private final String key = UUID.randomUUID().toString();

  /** One replica of a service, as far as it relays. */
  private record Replica(OutboxRelay relay, MetricRegistry metrics) {
    static Replica start(String scope) throws SQLException {
      var config =
          new DatabaseConfig(database.url(), database.user(), database.password(), 2, 3000, "auto");
      var settings =
          new RelaySettings(
              SLOT, 10_000, Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofMillis(100));
      MetricRegistry metrics = RegistryFactory.getInstance().getRegistry(scope);
      var relay = new OutboxRelay(config, settings, metrics);
      var dataSource = new PGSimpleDataSource();
      dataSource.setUrl(database.url());
      dataSource.setUser(database.user());
      dataSource.setPassword(database.password());
      relay.start(scope, dataSource);
      return new Replica(relay, metrics);
    }

    boolean leads() {
      return metrics.getGauge(new MetricID("outbox_leading")).getValue().intValue() == 1;
    }

    long skipped() {
      return metrics.counter("outbox_skipped_total").getCount();
    }
  }

  @BeforeAll
  static void serversWithTopicAndPublication() throws Exception {
    try (var quiet = Outbox.class.getResourceAsStream("/logging.properties")) {
      LogManager.getLogManager().readConfiguration(quiet);
    }
    String servers = RealServers.kafka().bootstrapServers();
    System.setProperty("kafka.bootstrap.servers", servers);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
    }
    database = RealServers.postgres().createDatabase("relay");
    try (Connection connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE PUBLICATION outbox");
    }
  }

  @BeforeEach
  void twoReplicas() throws SQLException {
    String run = UUID.randomUUID().toString();
    replicas.add(Replica.start("first-" + run));
    replicas.add(Replica.start("second-" + run));
    awaitLeader();
  }

  @AfterEach
  void stop() {
    replicas.forEach(replica -> replica.relay.stop());
  }

  @Test
  void whatCommitsIsSentInCommitOrderWithItsKeyAndHeaders() throws SQLException {
    for (int i = 0; i < 20; i++) {
      emit(true, "a" + i, "b" + i);
    }
    List<String> expected =
        IntStream.range(0, 20).boxed().flatMap(i -> Stream.of("a" + i, "b" + i)).toList();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(sent()).containsExactlyElementsOf(expected));
  }

  @Test
  void whatIsRolledBackIsNeverSent() throws SQLException {
    emit(true, "before");
    emit(false, "never");
    emit(true, "after");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(sent()).containsExactly("before", "after"));
  }

  @Test
  void anEventOutsideOfATransactionIsRefused() throws SQLException {
    try (Connection connection = database.connect()) {
      assertThatThrownBy(() -> Outbox.emit(connection, event("alone")))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void whatOthersWriteIntoTheWalIsSkipped() throws SQLException {
    long skipped = replicas.stream().mapToLong(Replica::skipped).sum();
    emitRaw(Outbox.PREFIX, "not an event");
    emitRaw(Outbox.PREFIX, "");
    emitRaw("someone.else", "a message of theirs");
    emit(true, "ours");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(sent()).containsExactly("ours"));
    assertThat(replicas.stream().mapToLong(Replica::skipped).sum() - skipped).isEqualTo(2);
  }

  @Test
  void oneReplicaLeadsAndTheOtherTakesOverWhenItStops() throws SQLException {
    emit(true, "one");
    assertThat(replicas).filteredOn(Replica::leads).hasSize(1);
    Replica leader = replicas.stream().filter(Replica::leads).findFirst().orElseThrow();
    leader.relay.stop();
    emit(true, "two");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(new LinkedHashSet<>(sent())).containsExactly("one", "two"));
    assertThat(leader.leads()).isFalse();
    assertThat(replicas).filteredOn(Replica::leads).hasSize(1);
  }

  @Test
  void aLeaderWhoseConnectionBreaksLosesNothing() throws SQLException {
    List<String> expected = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
      for (int i = 0; i < 50; i++) {
        String value = round + "-" + i;
        expected.add(value);
        emit(true, value);
      }
      terminateLeader();
      awaitLeader();
    }
    // What the broken connection had not confirmed is sent again: at least once, and no value
    // before an earlier one.
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(new LinkedHashSet<>(sent())).containsExactlyElementsOf(expected));
  }

  private void awaitLeader() {
    await()
        .atMost(PATIENCE)
        .until(() -> replicas.stream().anyMatch(Replica::leads) && leaderPid() != 0);
  }

  private static int leaderPid() throws SQLException {
    try (Connection connection = database.connect();
        var query =
            connection.prepareStatement(
                "SELECT active_pid FROM pg_replication_slots WHERE slot_name = ?")) {
      query.setString(1, SLOT);
      try (var rows = query.executeQuery()) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    }
  }

  private static void terminateLeader() throws SQLException {
    int pid = leaderPid();
    try (Connection connection = RealServers.postgres().admin();
        var terminate = connection.prepareStatement("SELECT pg_terminate_backend(?)")) {
      terminate.setInt(1, pid);
      terminate.execute();
    }
    await().atMost(PATIENCE).until(() -> leaderPid() != pid);
  }

  private OutboxRecord event(String value) {
    return new OutboxRecord(
        TOPIC, key, value.getBytes(StandardCharsets.UTF_8), Map.of("of", value));
  }

  private void emit(boolean commit, String... values) throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      Outbox.emit(connection, Stream.of(values).map(this::event).toList());
      if (commit) {
        connection.commit();
      } else {
        connection.rollback();
      }
    }
  }

  private static void emitRaw(String prefix, String content) throws SQLException {
    try (Connection connection = database.connect();
        var emit =
            connection.prepareStatement("SELECT pg_logical_emit_message(true, ?, ?::bytea)")) {
      emit.setString(1, prefix);
      emit.setBytes(2, content.getBytes(StandardCharsets.UTF_8));
      emit.execute();
    }
  }

  /** What this test's key was sent by now, in order; each with its header. */
  private List<String> sent() {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", RealServers.kafka().bootstrapServers());
    List<String> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(p -> new TopicPartition(TOPIC, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          if (key.equals(record.key())) {
            String value = new String(record.value(), StandardCharsets.UTF_8);
            assertThat(record.headers().lastHeader("of").value())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(value);
            values.add(value);
          }
        }
      }
    }
    return values;
  }
}
