package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** What a tunnel does with one host or path. */
public record TunnelRule(
    @JsonPropertyDescription("Host name; one asterisk may stand for its first label.")
        @Required
        @Pattern("^(\\*\\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$")
        @Size(max = 253)
        String hostname,
    @JsonPropertyDescription("Regular expression over the path; every path when not set.")
        @Size(max = 200)
        @Nullable String path,
    @JsonPropertyDescription(
            "Where the requests go, as cloudflared writes it; the edge when not set.")
        @Pattern("^((https?|tcp|unix|ssh)://.+|http_status:[1-5][0-9]{2}|hello_world)$")
        @Size(max = 500)
        @Nullable String service,
    @JsonPropertyDescription(
            "Take any certificate from the service. Only for services with certificates of their own making.")
        @Default("false")
        Boolean noTLSVerify) {}
