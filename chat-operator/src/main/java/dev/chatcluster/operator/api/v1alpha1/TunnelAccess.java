package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;

/** Requests must carry a token of Cloudflare Access. */
public record TunnelAccess(
    @JsonPropertyDescription("The team that issues the tokens.")
        @Required
        @Pattern("^[a-z0-9-]{1,63}$")
        String teamName,
    @JsonPropertyDescription("Audience tags of the Access applications that are let through.")
        @Required
        @Size(min = 1, max = 10)
        List<String> audTag) {}
