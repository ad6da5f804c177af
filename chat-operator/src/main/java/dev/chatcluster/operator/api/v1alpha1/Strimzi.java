package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import org.jspecify.annotations.Nullable;

/** A Kafka cluster of Strimzi, which must be installed. */
public record Strimzi(
    @JsonPropertyDescription("Nodes, each broker and controller.") @Default("3") @Min(1) @Max(99)
        Integer brokers,
    @JsonPropertyDescription(
            "Kafka version, one that the installed Strimzi knows; its default when not set.")
        @Nullable String version,
    @JsonPropertyDescription("Volume of each node.") @Default("{}") Storage storage,
    @JsonPropertyDescription("Requests and limits of a node.")
        @Nullable ResourceRequirements resources) {}
