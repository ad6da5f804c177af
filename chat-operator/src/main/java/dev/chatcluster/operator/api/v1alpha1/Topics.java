package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.ValidationRule;

/**
 * How the topics are made. Partitions only ever grow; what asks for less is reported and not done.
 */
@ValidationRule(
    value = "self.minInSyncReplicas <= self.replicationFactor",
    message = "topics.minInSyncReplicas is more than replicationFactor")
public record Topics(
    @JsonPropertyDescription("Partitions of each topic: how far consumers can be scaled.")
        @Default("6")
        @Min(1)
        @Max(1000)
        Integer partitions,
    @JsonPropertyDescription(
            "Copies of each partition. A change of existing topics is reported and not done.")
        @Default("3")
        @Min(1)
        @Max(9)
        Integer replicationFactor,
    @JsonPropertyDescription("Copies that must have a record before it counts as written.")
        @Default("2")
        @Min(1)
        @Max(9)
        Integer minInSyncReplicas,
    @JsonPropertyDescription("How long chat.events and chat.send are kept.")
        @Default("168")
        @Min(24)
        @Max(8784)
        Integer retentionHours) {}
