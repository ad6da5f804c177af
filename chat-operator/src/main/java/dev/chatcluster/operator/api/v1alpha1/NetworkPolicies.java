package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which connections are let through. */
public record NetworkPolicies(
    @JsonPropertyDescription("Whether only the connections are let through that the chat needs.")
        @Default("true")
        Boolean enabled,
    @JsonPropertyDescription(
            "Labels of the namespaces from which the edge is reached; from everywhere when not set.")
        @Nullable Map<String, String> ingressNamespaceLabels) {}
