package dev.chatcluster.operator;

import dev.chatcluster.operator.reconcile.ChatClusterReconciler;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.javaoperatorsdk.operator.monitoring.micrometer.MicrometerMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the operator. */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);
  private static final Duration STOP = Duration.ofSeconds(20);

  private Main() {}

  public static void main(String[] args) throws IOException {
    var settings = OperatorSettings.of(System.getenv());
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    var client = new KubernetesClientBuilder().build();
    var operator =
        new Operator(
            overrider -> {
              overrider
                  .withKubernetesClient(client)
                  .withMetrics(MicrometerMetrics.withoutPerResourceMetrics(registry))
                  .withReconciliationTerminationTimeout(STOP);
              if (settings.leaderElection()) {
                overrider.withLeaderElectionConfiguration(
                    new LeaderElectionConfiguration(
                        "chat-operator", settings.ownNamespace(), settings.identity()));
              }
            });
    operator.register(
        new ChatClusterReconciler(
            client, settings.defaults(), settings.identity(), settings.resync(), Clock.systemUTC()),
        controller -> {
          if (settings.namespaces().isEmpty()) {
            controller.watchingAllNamespaces();
          } else {
            controller.settingNamespaces(settings.namespaces());
          }
        });
    var started = new AtomicBoolean();
    var endpoints =
        new Endpoints(
            settings.port(),
            started::get,
            () -> operator.getRuntimeInfo().allEventSourcesAreHealthy(),
            registry);
    endpoints.start();
    operator.installShutdownHook(STOP);
    operator.start();
    started.set(true);
    LOG.info(
        "Watching {}; version {} by default",
        settings.namespaces().isEmpty() ? "all namespaces" : settings.namespaces(),
        settings.defaults().version());
  }
}
