package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** How mails are signed. */
public record Dkim(
    @JsonPropertyDescription("Domain that signs.") @Required @Size(min = 1, max = 253)
        String domain,
    @JsonPropertyDescription("Selector of the DNS record.")
        @Required
        @Pattern("^[A-Za-z0-9]([A-Za-z0-9.-]{0,61}[A-Za-z0-9])?$")
        String selector,
    @JsonPropertyDescription("Private key, PEM.") @Required SecretKey key) {}
