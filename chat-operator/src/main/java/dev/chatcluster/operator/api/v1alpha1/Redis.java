package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** Redis: exactly one of the ways. */
@ValidationRule(
    value = "has(self.external) != has(self.managed)",
    message = "set exactly one of redis.external and managed")
public record Redis(
    @JsonPropertyDescription("A Redis that somebody else runs.") @Nullable ExternalRedis external,
    @JsonPropertyDescription("A Redis run by this operator.") @Nullable ManagedRedis managed) {}
