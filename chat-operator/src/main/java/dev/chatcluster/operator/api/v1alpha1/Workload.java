package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import org.jspecify.annotations.Nullable;

/** One service. */
public record Workload(
    @JsonPropertyDescription("Pods, where no autoscaling is set.") @Default("1") @Min(0) @Max(100)
        Integer replicas,
    @JsonPropertyDescription(
            "Requests and limits of a pod; those of the operator for this service when not set.")
        @Nullable ResourceRequirements resources,
    @JsonPropertyDescription("Further options of the JVM. The front end and the edge have none.")
        @Size(max = 1000)
        @Nullable String jvmOptions,
    @JsonPropertyDescription("Scales by CPU use; replicas is not used then.")
        @Nullable Autoscaling autoscaling,
    @JsonPropertyDescription("Without it one pod may be away where there are several.")
        @Nullable DisruptionBudget disruptionBudget,
    @JsonPropertyDescription(
            "Node label over whose values pods are spread, for example topology.kubernetes.io/zone.")
        @Default("kubernetes.io/hostname")
        @Size(max = 300)
        String topologySpread) {}
