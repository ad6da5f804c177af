package dev.chatcluster.operator.reconcile;

import static org.awaitility.Awaitility.await;

import dev.chatcluster.operator.model.OperatorDefaults;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The operator in this process, over a real API server. */
final class RunningOperator implements AutoCloseable {
  private final Operator operator;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final AtomicInteger looks = new AtomicInteger();

  RunningOperator(String... namespaces) {
    this(Duration.ofSeconds(3), namespaces);
  }

  RunningOperator(Duration resync, String... namespaces) {
    var client = ApiServer.client();
    var metrics =
        new Metrics() {
          @Override
          public void finishedReconciliation(HasMetadata resource, Map<String, Object> metadata) {
            seen.add(resource.getMetadata().getUid());
            looks.incrementAndGet();
          }
        };
    operator =
        new Operator(overrider -> overrider.withKubernetesClient(client).withMetrics(metrics));
    operator.register(
        new ChatClusterReconciler(
            client,
            new OperatorDefaults("example.org/chatcluster", "1.0.0", "cloudflared:1"),
            "test",
            resync,
            Clock.systemUTC()),
        controller -> {
          if (namespaces.length == 0) {
            controller.watchingAllNamespaces();
          } else {
            controller.settingNamespaces(namespaces);
          }
        });
    operator.start();
  }

  /** Waits until it has finished with some resource so often. */
  void awaitLooks(int count) {
    await().atMost(Duration.ofMinutes(1)).until(() -> looks.get() >= count);
  }

  /** Waits until so many resources have been reconciled. */
  void awaitAllSeen(int count) {
    await().atMost(Duration.ofMinutes(5)).until(() -> seen.size() == count);
  }

  @Override
  public void close() {
    operator.stop();
  }
}
