package dev.chatcluster.operator.reconcile;

import static org.awaitility.Awaitility.await;

import dev.chatcluster.operator.TestApiServer;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** A real API server that knows the ChatCluster kind; one for all tests. */
final class ApiServer {
  private static final Pattern WRITES =
      Pattern.compile(
          "apiserver_request_total\\{([^}]*verb=\"(?:POST|PUT|PATCH|APPLY|DELETE)\"[^}]*)} ([0-9.e+]+)");
  private static final Duration QUIET = Duration.ofSeconds(3);
  private static final Path CRD = Path.of("../crds/chatclusters.chatcluster.dev-v1.yml");

  /** The server begins with 254 addresses for Services: 42 installations would use them up. */
  private static final String ADDRESSES =
      """
      apiVersion: networking.k8s.io/v1
      kind: ServiceCIDR
      metadata: {name: many}
      spec: {cidrs: [10.96.0.0/12]}
      """;

  private static final Config CONFIG = start();

  private ApiServer() {}

  static KubernetesClient client() {
    return new KubernetesClientBuilder().withConfig(new ConfigBuilder(CONFIG).build()).build();
  }

  private static Config start() {
    Config config = Config.fromKubeconfig(TestApiServer.start());
    try (var client = new KubernetesClientBuilder().withConfig(config).build();
        var crd = Files.newInputStream(CRD)) {
      client.load(crd).serverSideApply();
      client.resource(ADDRESSES).create();
      return config;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A namespace that nobody else uses. */
  static String namespace(KubernetesClient client) {
    String name = "t" + UUID.randomUUID().toString().substring(0, 8);
    client
        .resource(new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build())
        .create();
    return name;
  }

  /**
   * How many requests of each kind have changed something, or tried to, as the API server counts
   * them; without leases, which it renews itself.
   */
  private static Map<String, Long> writes(KubernetesClient client) {
    Map<String, Long> writes = new TreeMap<>();
    var matcher = WRITES.matcher(client.raw("/metrics"));
    while (matcher.find()) {
      String labels = matcher.group(1);
      if (!labels.contains("resource=\"leases\"")) {
        writes.put(labels, Math.round(Double.parseDouble(matcher.group(2))));
      }
    }
    return writes;
  }

  /** The same, once for some seconds nothing of what went before has left any more traces. */
  static Map<String, Long> settledWrites(KubernetesClient client) {
    var last = new AtomicReference<Map<String, Long>>(Map.of());
    return await()
        .pollInterval(QUIET)
        .atMost(Duration.ofMinutes(2))
        .until(() -> writes(client), now -> now.equals(last.getAndSet(now)));
  }
}
