package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** SendGrid. */
public record SendGrid(
    @JsonPropertyDescription("API key that may send.") @Required SecretKey apiKey,
    @JsonPropertyDescription(
            "Public key of signed event webhooks; without it bounces are not taken in.")
        @Nullable SecretKey webhookKey) {}
