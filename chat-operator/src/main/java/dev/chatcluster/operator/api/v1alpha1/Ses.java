package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** Amazon SES. */
public record Ses(
    @JsonPropertyDescription("AWS region.") @Required @Pattern("^[a-z]{2}(-[a-z]+)+-[0-9]$")
        String region,
    @JsonPropertyDescription(
            "Secret with the keys access-key-id and secret-access-key; the pod's own identity when not set.")
        @Nullable String credentialsSecret,
    @JsonPropertyDescription("SNS topic that tells of bounces; without it they are not taken in.")
        @Pattern("^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,256}$")
        @Nullable String topicArn) {}
