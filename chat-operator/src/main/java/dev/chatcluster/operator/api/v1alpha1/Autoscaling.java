package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;

/** A HorizontalPodAutoscaler. */
@ValidationRule(
    value = "self.minReplicas <= self.maxReplicas",
    message = "autoscaling.minReplicas is more than maxReplicas")
public record Autoscaling(
    @JsonPropertyDescription("Never fewer pods.") @Default("2") @Min(1) @Max(100)
        Integer minReplicas,
    @JsonPropertyDescription("Never more pods.") @Required @Min(1) @Max(100) Integer maxReplicas,
    @JsonPropertyDescription("Mean CPU use that is aimed at, in percent of the requests.")
        @Default("70")
        @Min(10)
        @Max(100)
        Integer cpuUtilization) {}
