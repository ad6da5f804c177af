package dev.chatcluster.operator.reconcile;

import dev.chatcluster.operator.model.Brokers;
import dev.chatcluster.operator.model.Installation;
import dev.chatcluster.operator.model.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the topics and lets them grow. What would lose data or order (fewer partitions, another
 * number of copies) is reported and not done.
 */
final class TopicKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(TopicKeeper.class);
  private static final int TIMEOUT_MS = 10_000;
  static final String UNREACHABLE = "KafkaUnreachable";

  private record Check(String what, Instant at, State state) {}

  private final Clock clock;
  private final Duration recheck;
  private final Map<String, Check> checks = new ConcurrentHashMap<>();

  /**
   * Keeps topics.
   *
   * @param recheck after which what was found in order is looked at again
   */
  TopicKeeper(Clock clock, Duration recheck) {
    this.clock = clock;
    this.recheck = recheck;
  }

  State keep(Installation installation) throws InterruptedException {
    List<Topic> wanted = Topic.of(installation);
    Brokers brokers = Brokers.of(installation);
    String what = wanted + brokers.toString();
    String key = installation.resource().getMetadata().getUid();
    Check last = checks.get(key);
    Instant now = clock.instant();
    if (last != null
        && last.what.equals(what)
        && last.state.isReady()
        && last.at.plus(recheck).isAfter(now)) {
      return last.state;
    }
    State state = look(installation, brokers, wanted);
    checks.put(key, new Check(what, now, state));
    checks.values().removeIf(check -> check.at.plus(recheck.multipliedBy(3)).isBefore(now));
    return state;
  }

  private static State look(Installation installation, Brokers brokers, List<Topic> wanted)
      throws InterruptedException {
    try (Admin admin = Admin.create(settings(installation, brokers))) {
      return new Changes(admin, wanted).make();
    } catch (ExecutionException | org.apache.kafka.common.KafkaException e) {
      Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
      return State.waiting(
          UNREACHABLE,
          "Kafka at %s does not answer as it should: %s"
              .formatted(brokers.bootstrapServers(), told(cause)));
    }
  }

  /** The client's words for a time-out hold the time, and would change the status at each look. */
  private static String told(Throwable cause) {
    return cause instanceof TimeoutException
        ? "no answer within " + TIMEOUT_MS / 1000 + " s"
        : String.valueOf(cause.getMessage());
  }

  private static Map<String, Object> settings(Installation installation, Brokers brokers) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers.bootstrapServers());
    settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, brokers.securityProtocol());
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS / 2);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    String jaas = brokers.jaas(installation.secrets());
    if (jaas != null && brokers.sasl() != null) {
      settings.put(SaslConfigs.SASL_MECHANISM, brokers.sasl().mechanism());
      settings.put(SaslConfigs.SASL_JAAS_CONFIG, jaas);
    }
    if (brokers.caCertificate() != null) {
      settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
      settings.put(
          SslConfigs.SSL_TRUSTSTORE_CERTIFICATES_CONFIG,
          installation
              .secrets()
              .require(brokers.caCertificate().name(), brokers.caCertificate().key()));
    }
    return settings;
  }

  /** What is there against what shall be. */
  private static final class Changes {
    private final Admin admin;
    private final Map<String, Topic> wanted;
    private final List<String> refused = new ArrayList<>();

    Changes(Admin admin, Collection<Topic> wanted) {
      this.admin = admin;
      this.wanted = wanted.stream().collect(Collectors.toMap(Topic::name, topic -> topic));
    }

    State make() throws ExecutionException, InterruptedException {
      Set<String> names = admin.listTopics().names().get();
      Set<String> there =
          wanted.keySet().stream().filter(names::contains).collect(Collectors.toSet());
      create(wanted.values().stream().filter(topic -> !there.contains(topic.name())).toList());
      grow(admin.describeTopics(there).allTopicNames().get().values());
      configure(there);
      return refused.isEmpty()
          ? State.ready("TopicsExist", wanted.size() + " topics")
          : State.ready("ChangeRefused", String.join("; ", refused));
    }

    private void create(List<Topic> missing) throws ExecutionException, InterruptedException {
      var made =
          missing.stream()
              .map(
                  topic ->
                      new NewTopic(
                              topic.name(), topic.partitions(), (short) topic.replicationFactor())
                          .configs(configuration(topic)))
              .toList();
      admin.createTopics(made).all().get();
      missing.forEach(topic -> LOG.info("Made {}", topic));
    }

    private void grow(Collection<TopicDescription> there)
        throws ExecutionException, InterruptedException {
      Map<String, NewPartitions> more = new HashMap<>();
      for (TopicDescription actual : there) {
        Topic topic = wanted.get(actual.name());
        if (topic == null) {
          continue;
        }
        int partitions = actual.partitions().size();
        int copies = actual.partitions().getFirst().replicas().size();
        if (partitions < topic.partitions()) {
          more.put(actual.name(), NewPartitions.increaseTo(topic.partitions()));
        } else if (partitions > topic.partitions()) {
          refused.add(
              "%s has %d partitions and cannot shrink to %d"
                  .formatted(actual.name(), partitions, topic.partitions()));
        }
        if (copies != topic.replicationFactor()) {
          refused.add(
              "%s has %d copies; changing them to %d is a task for Kafka's own tools"
                  .formatted(actual.name(), copies, topic.replicationFactor()));
        }
      }
      admin.createPartitions(more).all().get();
      more.forEach((name, partitions) -> LOG.info("{} grows: {}", name, partitions));
    }

    private void configure(Set<String> there) throws ExecutionException, InterruptedException {
      List<ConfigResource> resources =
          there.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
      Map<ConfigResource, Config> actual = admin.describeConfigs(resources).all().get();
      Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
      actual.forEach(
          (resource, config) -> {
            Topic topic = wanted.get(resource.name());
            List<AlterConfigOp> ops = topic == null ? List.of() : differences(topic, config);
            if (!ops.isEmpty()) {
              changes.put(resource, ops);
            }
          });
      admin.incrementalAlterConfigs(changes).all().get();
      changes.forEach((resource, ops) -> LOG.info("{} is set: {}", resource.name(), ops));
    }

    private static List<AlterConfigOp> differences(Topic topic, Config actual) {
      return configuration(topic).entrySet().stream()
          .filter(
              entry -> {
                ConfigEntry there = actual.get(entry.getKey());
                return there == null || !entry.getValue().equals(there.value());
              })
          .map(
              entry ->
                  new AlterConfigOp(
                      new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
          .toList();
    }

    private static Map<String, String> configuration(Topic topic) {
      return Map.of(
          TopicConfig.RETENTION_MS_CONFIG, String.valueOf(topic.retention().toMillis()),
          TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(topic.minInSyncReplicas()));
    }
  }
}
