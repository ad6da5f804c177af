package dev.chatcluster.operator.model;

import dev.chatcluster.operator.api.v1alpha1.Autoscaling;
import dev.chatcluster.operator.api.v1alpha1.DisruptionBudget;
import dev.chatcluster.operator.api.v1alpha1.Workload;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpecBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many pods of a service there are, where, and how many of them may be away. */
final class Scaling {
  private Scaling() {}

  static List<HasMetadata> resources(
      Installation installation, ServiceKind service, Workload workload) {
    List<HasMetadata> all = new ArrayList<>();
    Autoscaling autoscaling = workload.autoscaling();
    if (autoscaling != null) {
      all.add(autoscaler(installation, service, autoscaling));
    }
    int fewest = autoscaling == null ? workload.replicas() : autoscaling.minReplicas();
    // A budget over a single pod would hold up every drain of its node.
    if (fewest > 1 || workload.disruptionBudget() != null) {
      all.add(budget(installation, service, workload.disruptionBudget()));
    }
    return all;
  }

  private static HasMetadata autoscaler(
      Installation installation, ServiceKind service, Autoscaling wanted) {
    return new HorizontalPodAutoscalerBuilder()
        .withMetadata(installation.meta(service.suffix, service.image))
        .withNewSpec()
        .withNewScaleTargetRef("apps/v1", "Deployment", installation.name(service.suffix))
        .withMinReplicas(wanted.minReplicas())
        .withMaxReplicas(wanted.maxReplicas())
        .withMetrics(
            new MetricSpecBuilder()
                .withType("Resource")
                .withNewResource()
                .withName("cpu")
                .withNewTarget()
                .withType("Utilization")
                .withAverageUtilization(wanted.cpuUtilization())
                .endTarget()
                .endResource()
                .build())
        .endSpec()
        .build();
  }

  private static HasMetadata budget(
      Installation installation, ServiceKind service, @Nullable DisruptionBudget wanted) {
    var budget =
        new PodDisruptionBudgetBuilder()
            .withMetadata(installation.meta(service.suffix, service.image))
            .withNewSpec()
            .withNewSelector()
            .withMatchLabels(installation.selector(service.image))
            .endSelector();
    if (wanted != null && wanted.minAvailable() != null) {
      budget.withMinAvailable(new IntOrString(wanted.minAvailable()));
    } else if (wanted != null && wanted.maxUnavailable() != null) {
      budget.withMaxUnavailable(new IntOrString(wanted.maxUnavailable()));
    } else {
      budget.withMaxUnavailable(new IntOrString(1));
    }
    return budget.endSpec().build();
  }

  /** Spreads pods over the label's values as well as the cluster can. */
  static void spread(
      Installation installation, ServiceKind service, Workload workload, PodSpec pods) {
    pods.setTopologySpreadConstraints(
        List.of(
            new TopologySpreadConstraintBuilder()
                .withMaxSkew(1)
                .withTopologyKey(workload.topologySpread())
                .withWhenUnsatisfiable("ScheduleAnyway")
                .withNewLabelSelector()
                .withMatchLabels(installation.selector(service.image))
                .endLabelSelector()
                .build()));
  }
}
