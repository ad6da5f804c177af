package dev.chatcluster.messaging;

import dev.chatcluster.service.health.DependencyCheck;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Asks the broker itself: consumers report themselves well for a while after it has gone. */
@Readiness
@ApplicationScoped
public class KafkaCheck implements HealthCheck {
  private static final int TIMEOUT_MS = 1500;

  private final Admin admin = Admin.create(settings());

  @Override
  public HealthCheckResponse call() {
    return DependencyCheck.ask(
        "kafka",
        () ->
            admin
                .describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MS))
                .nodes()
                .get(TIMEOUT_MS + 500L, TimeUnit.MILLISECONDS));
  }

  private static Map<String, Object> settings() {
    Map<String, Object> settings = KafkaSettings.common(ConfigProvider.getConfig());
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    return settings;
  }

  @PreDestroy
  void close() {
    admin.close();
  }
}
