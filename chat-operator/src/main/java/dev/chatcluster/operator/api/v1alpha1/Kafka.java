package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** Kafka: exactly one of the ways, and the topics. */
@ValidationRule(
    value =
        "[has(self.external), has(self.strimzi), has(self.development)].filter(x, x).size() == 1",
    message = "set exactly one of kafka.external, strimzi and development")
@ValidationRule(
    value =
        "!has(self.development) || (self.topics.replicationFactor == 1 && self.topics.minInSyncReplicas == 1)",
    message =
        "kafka.development is one node: set topics.replicationFactor and minInSyncReplicas to 1")
public record Kafka(
    @JsonPropertyDescription("A Kafka that somebody else runs.") @Nullable ExternalKafka external,
    @JsonPropertyDescription("A cluster of Strimzi.") @Nullable Strimzi strimzi,
    @JsonPropertyDescription("A single node for development.")
        @Nullable DevelopmentStore development,
    @JsonPropertyDescription("How the topics are made.") @Default("{}") Topics topics) {}
