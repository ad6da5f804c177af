package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** The Gateway which the HTTPRoute is attached to. */
public record Gateway(
    @JsonPropertyDescription("Name of the Gateway.") @Required String name,
    @JsonPropertyDescription("Namespace of the Gateway; that of the ChatCluster when not set.")
        @Nullable String namespace,
    @JsonPropertyDescription("Name of the listener; all listeners of the Gateway when not set.")
        @Nullable String sectionName) {}
