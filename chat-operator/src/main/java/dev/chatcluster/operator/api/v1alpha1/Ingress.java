package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An Ingress. */
public record Ingress(
    @JsonPropertyDescription("The Ingress class; the default class of the cluster when not set.")
        @Nullable String className,
    @JsonPropertyDescription(
            "Secret with the certificate for all hosts; without it no TLS is asked for.")
        @Nullable String tlsSecretName,
    @JsonPropertyDescription("Annotations that the Ingress controller reads.")
        @Nullable Map<String, String> annotations) {}
