package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Cloudflare tunnel that ends in this cluster. */
public record Cloudflare(
    @JsonPropertyDescription("The tunnel's id.")
        @Required
        @Pattern("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")
        String tunnelId,
    @JsonPropertyDescription("The tunnel's credentials file.") @Required SecretKey credentials,
    @JsonPropertyDescription(
            "Image of cloudflared; the one that the operator was installed with when not set.")
        @Nullable String image,
    @JsonPropertyDescription("Connectors.") @Default("2") @Min(1) @Max(25) Integer replicas,
    @JsonPropertyDescription("Rules before the ones for spec.hosts, which all go to the edge.")
        @Size(max = 50)
        @Nullable List<TunnelRule> ingress,
    @JsonPropertyDescription("Cloudflare Access for all of spec.hosts.")
        @Nullable TunnelAccess access) {}
