package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** How browsers reach the edge. */
@ValidationRule(
    value = "self.type == 'Gateway' ? has(self.gateway) : !has(self.gateway)",
    message = "exposure.gateway belongs to type Gateway, and must be set there")
@ValidationRule(
    value = "self.type == 'Ingress' || !has(self.ingress)",
    message = "exposure.ingress belongs to type Ingress")
@ValidationRule(
    value = "self.type == 'NodePort' || !has(self.nodePort)",
    message = "exposure.nodePort belongs to type NodePort")
public record Exposure(
    @JsonPropertyDescription(
            "ClusterIP: only inside the cluster. NodePort, Ingress, Gateway (HTTPRoute) or CloudflareTunnel.")
        @Default("ClusterIP")
        ExposureType type,
    @JsonPropertyDescription(
            "Whether browsers come over https. Sign-in cookies are marked Secure then.")
        @Default("true")
        Boolean tls,
    @JsonPropertyDescription(
            "The port that browsers use, where it is not the usual one of the scheme.")
        @Min(1)
        @Max(65535)
        @Nullable Integer port,
    @JsonPropertyDescription("The port on every node; chosen by the cluster when not set.")
        @Min(1)
        @Max(65535)
        @Nullable Integer nodePort,
    @JsonPropertyDescription("The Ingress, for type Ingress.") @Nullable Ingress ingress,
    @JsonPropertyDescription("The Gateway, for type Gateway.") @Nullable Gateway gateway) {}
