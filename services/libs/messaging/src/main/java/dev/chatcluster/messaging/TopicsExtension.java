package dev.chatcluster.messaging;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the topics a service names in {@code kafka.topics} (a list of {@code name:retention hours})
 * before any consumer subscribes to them. A topic that exists is left as it is. With {@code none}
 * somebody else makes them: then the start waits a while for those that channels read.
 */
public class TopicsExtension implements Extension {
  private static final Logger LOG = LoggerFactory.getLogger(TopicsExtension.class);

  /**
   * A broker that is just starting gets this long; after it the process fails and is started again.
   */
  private static final int TIMEOUT_SECONDS = 60;

  private static final long POLL_MS = 500;

  void prepare(
      @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) AfterDeploymentValidation event)
      throws InterruptedException, ExecutionException, TimeoutException {
    Config config = ConfigProvider.getConfig();
    WantedTopics wanted = WantedTopics.of(config);
    if (wanted.toCreate().isEmpty() && wanted.consumed().isEmpty()) {
      return;
    }
    Map<String, Object> settings = KafkaSettings.common(config);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_SECONDS * 1000);
    try (Admin admin = Admin.create(settings)) {
      if (wanted.toCreate().isEmpty()) {
        await(admin, wanted.consumed());
      } else {
        create(admin, wanted.toCreate());
      }
    }
  }

  private static void create(Admin admin, List<NewTopic> topics)
      throws InterruptedException, ExecutionException, TimeoutException {
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

  /**
   * The start goes on without them in the end: REST works, and a consumer finds its topic soon
   * after it has been made.
   */
  private static void await(Admin admin, Set<String> topics)
      throws InterruptedException, ExecutionException, TimeoutException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    Set<String> missing = missing(admin, topics);
    if (!missing.isEmpty()) {
      LOG.info("Waiting for the topics {}, which this service does not make", missing);
    }
    while (!missing.isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(POLL_MS);
      missing = missing(admin, topics);
    }
    if (!missing.isEmpty()) {
      LOG.warn(
          "Started without the topics {}: nothing is read from them until they exist", missing);
    }
  }

  private static Set<String> missing(Admin admin, Set<String> topics)
      throws InterruptedException, ExecutionException, TimeoutException {
    Set<String> missing = new TreeSet<>(topics);
    missing.removeAll(admin.listTopics().names().get(TIMEOUT_SECONDS + 1L, TimeUnit.SECONDS));
    return missing;
  }
}
