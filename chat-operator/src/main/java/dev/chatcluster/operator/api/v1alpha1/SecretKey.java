package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** One value in a Secret of the same namespace. */
public record SecretKey(
    @JsonPropertyDescription("Name of the Secret.") @Required String name,
    @JsonPropertyDescription("Key within the Secret.") @Required String key) {}
