package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** How many pods may be away when nodes are drained. */
@ValidationRule(
    value = "has(self.minAvailable) != has(self.maxUnavailable)",
    message = "set exactly one of disruptionBudget.minAvailable and maxUnavailable")
public record DisruptionBudget(
    @JsonPropertyDescription("Pods that must stay.") @Min(0) @Max(100)
        @Nullable Integer minAvailable,
    @JsonPropertyDescription("Pods that may be away.") @Min(0) @Max(100)
        @Nullable Integer maxUnavailable) {}
