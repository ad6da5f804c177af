package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import org.jspecify.annotations.Nullable;

/** A single node run by this operator, for development: no replica, no backup. */
public record DevelopmentStore(
    @JsonPropertyDescription("Its volume.") @Default("{}") Storage storage,
    @JsonPropertyDescription("Requests and limits.") @Nullable ResourceRequirements resources) {}
