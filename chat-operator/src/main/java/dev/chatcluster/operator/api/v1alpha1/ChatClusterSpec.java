package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an installation shall be. */
@ValidationRule(
    value = "!has(self.hosts) || self.hosts.all(h, self.hosts.exists_one(o, o == h))",
    message = "hosts has a name twice")
@ValidationRule(
    value =
        "self.exposure.type in ['ClusterIP', 'NodePort'] || (has(self.hosts) && self.hosts.size() > 0)",
    message = "exposure of this type needs hosts")
@ValidationRule(
    value = "(self.exposure.type == 'CloudflareTunnel') == has(self.cloudflare)",
    message = "cloudflare belongs to exposure type CloudflareTunnel, and must be set there")
public record ChatClusterSpec(
    @JsonPropertyDescription(
            "Version of the chat, the tag of its images; that of the operator when not set.")
        @Pattern("^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$")
        @Nullable String version,
    @JsonPropertyDescription("Where the images come from.") @Default("{}") Images images,
    @JsonPropertyDescription("Host names under which browsers reach the chat, the main one first.")
        @Size(max = 10)
        @Nullable
            List<
                @Pattern(
                    "^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)([.][a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$")
                @Size(max = 253) String>
            hosts,
    @JsonPropertyDescription("How browsers reach the edge.") @Default("{}") Exposure exposure,
    @JsonPropertyDescription("The services, each with its own size.") @Default("{}")
        Services services,
    @JsonPropertyDescription("PostgreSQL.") @Required Postgresql postgresql,
    @JsonPropertyDescription("Kafka.") @Required Kafka kafka,
    @JsonPropertyDescription("Redis.") @Required Redis redis,
    @JsonPropertyDescription("Sign-in and its keys.") @Default("{}") Auth auth,
    @JsonPropertyDescription("Mails; without it none are sent.") @Nullable Mail mail,
    @JsonPropertyDescription("A Cloudflare tunnel.") @Nullable Cloudflare cloudflare,
    @JsonPropertyDescription("Which connections are let through.") @Default("{}")
        NetworkPolicies networkPolicies,
    @JsonPropertyDescription("While true nothing is changed; the status is kept.") @Default("false")
        Boolean paused) {}
