package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import org.jspecify.annotations.Nullable;

/** A Redis that keeps what it holds. */
public record MailQueue(
    @JsonPropertyDescription(
            "Address with password (redis:// or rediss://) of a Redis that somebody else runs, with an append-only file and maxmemory-policy noeviction; one is run by this operator when not set.")
        @Nullable SecretKey externalUrl,
    @JsonPropertyDescription("Volume of the one that this operator runs.") @Default("{}")
        Storage storage,
    @JsonPropertyDescription("Its requests and limits.")
        @Nullable ResourceRequirements resources) {}
