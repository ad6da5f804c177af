package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: exactly one of the ways. */
@ValidationRule(
    value =
        "[has(self.external), has(self.cloudNativePg), has(self.development)].filter(x, x).size() == 1",
    message = "set exactly one of postgresql.external, cloudNativePg and development")
public record Postgresql(
    @JsonPropertyDescription("A PostgreSQL that somebody else runs.")
        @Nullable ExternalPostgresql external,
    @JsonPropertyDescription("A Cluster of CloudNativePG.") @Nullable CloudNativePg cloudNativePg,
    @JsonPropertyDescription("A single node for development.")
        @Nullable DevelopmentStore development) {}
