package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is true of an installation. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChatClusterStatus(
    @JsonPropertyDescription("The generation of the spec that the conditions speak of.")
        @Nullable Long observedGeneration,
    @JsonPropertyDescription("The version that runs: all its services have been rolled out.")
        @Nullable String version,
    @JsonPropertyDescription("Where browsers reach the chat.") @Nullable String url,
    @JsonPropertyDescription("Ready, Progressing, Degraded, and one for each part.")
        @Nullable List<Condition> conditions) {}
