package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** A Kafka that somebody else runs: version 4.0 or newer. */
@ValidationRule(
    value = "self.tls || !has(self.caCertificate)",
    message = "kafka.external.caCertificate needs tls: true")
public record ExternalKafka(
    @JsonPropertyDescription("Host and port of some brokers, separated by commas.")
        @Required
        @Size(min = 3, max = 1000)
        @Pattern("^[^\\s,:]+:[0-9]+(,[^\\s,:]+:[0-9]+)*$")
        String bootstrapServers,
    @JsonPropertyDescription("Whether the brokers are reached over TLS.") @Default("false")
        Boolean tls,
    @JsonPropertyDescription("Certificate authority, PEM; the system's when not set.")
        @Nullable SecretKey caCertificate,
    @JsonPropertyDescription("How to sign in; without it nobody signs in.")
        @Nullable KafkaSasl sasl) {}
