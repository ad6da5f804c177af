package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import org.jspecify.annotations.Nullable;

/** A Redis run by this operator. It holds nothing that must last. */
public record ManagedRedis(
    @JsonPropertyDescription("Requests and limits.") @Nullable ResourceRequirements resources) {}
