package dev.chatcluster.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chatcluster.operator.api.v1alpha1.ChatCluster;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import io.javaoperatorsdk.operator.api.reconciler.Constants;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.monitoring.micrometer.MicrometerMetrics;
import io.javaoperatorsdk.operator.processing.GroupVersionKind;
import io.javaoperatorsdk.operator.processing.event.Event;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The dashboard asks for nothing that the operator does not tell. */
class DashboardTest {
  private static final Path DASHBOARD = Path.of("../charts/chat-operator/dashboards/operator.json");
  private static final Pattern METRIC = Pattern.compile("\\b(?:operator_sdk|jvm|process)_[a-z_]+");
  private static final Pattern TOLD = Pattern.compile("(?m)^([a-z_]+)[{ ]");

  @ControllerConfiguration(name = "chatcluster")
  private static final class Nothing implements Reconciler<ChatCluster> {
    @Override
    public UpdateControl<ChatCluster> reconcile(
        ChatCluster resource, Context<ChatCluster> context) {
      return UpdateControl.noUpdate();
    }
  }

  @Test
  void asksForWhatIsTold() throws Exception {
    Set<String> told = told();
    Set<String> asked = new TreeSet<>();
    JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
    for (JsonNode expression : dashboard.findValues("expr")) {
      METRIC.matcher(expression.asText()).results().forEach(match -> asked.add(match.group()));
    }
    assertThat(asked).hasSizeGreaterThan(8);
    // Names that end in an underscore are the beginnings of patterns.
    assertThat(asked)
        .allSatisfy(
            name ->
                assertThat(told)
                    .anyMatch(it -> name.endsWith("_") ? it.startsWith(name) : it.equals(name)));
  }

  /** What the SDK's and the JVM's metrics are called after something of each kind has happened. */
  private static Set<String> told() throws Exception {
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    try (var client = new KubernetesClientBuilder().build()) {
      Metrics metrics = MicrometerMetrics.withoutPerResourceMetrics(registry);
      new Operator(
              settings ->
                  settings
                      .withKubernetesClient(client)
                      .withMetrics(metrics)
                      .withCloseClientOnStop(false))
          .register(new Nothing());
      happen(metrics);
      Set<String> names = new TreeSet<>();
      TOLD.matcher(registry.scrape()).results().forEach(match -> names.add(match.group(1)));
      return names;
    }
  }

  private static void happen(Metrics metrics) throws Exception {
    var id = new ResourceID("chat", "chat");
    var resource = new ChatCluster();
    resource.getMetadata().setName("chat");
    resource.getMetadata().setNamespace("chat");
    Map<String, Object> about =
        Map.of(
            Constants.CONTROLLER_NAME,
            "chatcluster",
            Constants.RESOURCE_GVK_KEY,
            GroupVersionKind.gvkFor(ChatCluster.class));
    metrics.receivedEvent(new Event(id), about);
    metrics.reconcileCustomResource(resource, null, about);
    metrics.reconciliationExecutionStarted(resource, about);
    metrics.timeControllerExecution(new Execution(id, about));
    metrics.finishedReconciliation(resource, about);
    metrics.failedReconciliation(resource, new IOException("test"), about);
    metrics.reconciliationExecutionFinished(resource, about);
    metrics.cleanupDoneFor(id, about);
  }

  private record Execution(ResourceID resourceID, Map<String, Object> metadata)
      implements Metrics.ControllerExecution<String> {
    @Override
    public String name() {
      return "reconcile";
    }

    @Override
    public String controllerName() {
      return "chatcluster";
    }

    @Override
    public String successTypeName(String result) {
      return result;
    }

    @Override
    public String execute() {
      return "resource";
    }
  }
}
