package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;

/** A Redis that somebody else runs: version 7 or newer. */
public record ExternalRedis(
    @JsonPropertyDescription(
            "Where the address is: redis://user:password@host:port, or rediss:// for TLS.")
        @Required
        SecretKey url,
    @JsonPropertyDescription("Whether the address is that of a Redis Cluster.") @Default("false")
        Boolean cluster) {}
