package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;

/** How clients sign in at Kafka. */
public record KafkaSasl(
    @JsonPropertyDescription("SASL mechanism.")
        @Required
        @Pattern("^(PLAIN|SCRAM-SHA-256|SCRAM-SHA-512)$")
        String mechanism,
    @JsonPropertyDescription("Secret with the keys username and password.") @Required
        String credentialsSecret) {}
