package dev.chatcluster.messaging;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.interceptor.Interceptor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the topics a service names in {@code kafka.topics} (a list of {@code name:retention hours})
 * before any consumer subscribes to them. A topic that exists is left as it is.
 */
public class TopicsExtension implements Extension {
  private static final Logger LOG = LoggerFactory.getLogger(TopicsExtension.class);

  /**
   * A broker that is just starting gets this long; after it the process fails and is started again.
   */
  private static final int TIMEOUT_SECONDS = 60;

  void create(
      @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) AfterDeploymentValidation event)
      throws InterruptedException, ExecutionException, TimeoutException {
    Config config = ConfigProvider.getConfig();
    String[] wanted = config.getOptionalValue("kafka.topics", String[].class).orElse(new String[0]);
    if (wanted.length == 0
        || !config.getOptionalValue("kafka.topics.create", Boolean.class).orElse(true)) {
      return;
    }
    int partitions = config.getOptionalValue("kafka.partitions", Integer.class).orElse(6);
    Optional<Short> replicas = config.getOptionalValue("kafka.replication-factor", Short.class);
    Map<String, Object> settings = KafkaSettings.common(config);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_SECONDS * 1000);
    try (Admin admin = Admin.create(settings)) {
      List<NewTopic> topics =
          Arrays.stream(wanted).map(w -> topic(w, partitions, replicas)).toList();
      for (var result : admin.createTopics(topics).values().entrySet()) {
        try {
          result.getValue().get(TIMEOUT_SECONDS + 1L, TimeUnit.SECONDS);
          LOG.info("Topic {} created", result.getKey());
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw e;
          }
        }
      }
    }
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
