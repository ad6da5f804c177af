package dev.chatcluster.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.eclipse.microprofile.config.Config;

/**
 * The topics of a service.
 *
 * @param toCreate those it makes when they are missing; none where somebody else does
 * @param consumed those its channels read
 */
record WantedTopics(List<NewTopic> toCreate, Set<String> consumed) {
  /** An empty value is no value for MicroProfile Config: the default of the service would count. */
  private static final String NONE = "none";

  private static final Pattern CHANNEL_TOPIC =
      Pattern.compile("mp\\.messaging\\.incoming\\.[^.]+\\.topic");

  static WantedTopics of(Config config) {
    String[] names = config.getOptionalValue("kafka.topics", String[].class).orElse(new String[0]);
    boolean create = config.getOptionalValue("kafka.topics.create", Boolean.class).orElse(true);
    int partitions = config.getOptionalValue("kafka.partitions", Integer.class).orElse(6);
    Optional<Short> replicas = config.getOptionalValue("kafka.replication-factor", Short.class);
    List<NewTopic> toCreate =
        Arrays.stream(names)
            .map(String::strip)
            .filter(name -> create && !name.isEmpty() && !name.equals(NONE))
            .map(name -> topic(name, partitions, replicas))
            .toList();
    Set<String> consumed = new TreeSet<>();
    for (String property : config.getPropertyNames()) {
      Matcher channel = CHANNEL_TOPIC.matcher(property);
      if (channel.matches()) {
        config.getOptionalValue(property, String.class).ifPresent(consumed::add);
      }
    }
    return new WantedTopics(toCreate, consumed);
  }

  private static NewTopic topic(String wanted, int partitions, Optional<Short> replicas) {
    int colon = wanted.lastIndexOf(':');
    long hours = Long.parseLong(wanted.substring(colon + 1).strip());
    return new NewTopic(wanted.substring(0, colon).strip(), Optional.of(partitions), replicas)
        .configs(
            Map.of(
                TopicConfig.RETENTION_MS_CONFIG, String.valueOf(TimeUnit.HOURS.toMillis(hours))));
  }
}
