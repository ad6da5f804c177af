package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import org.jspecify.annotations.Nullable;

/** A Cluster of CloudNativePG, which must be installed. */
public record CloudNativePg(
    @JsonPropertyDescription("PostgreSQL instances: one primary, the rest replicas.")
        @Default("3")
        @Min(1)
        @Max(9)
        Integer instances,
    @JsonPropertyDescription("Volume of each instance.") @Default("{}") Storage storage,
    @JsonPropertyDescription("Requests and limits of an instance.")
        @Nullable ResourceRequirements resources) {}
