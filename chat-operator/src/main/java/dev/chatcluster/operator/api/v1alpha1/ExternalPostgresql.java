package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that somebody else runs: version 16 or newer, wal_level=logical. */
@ValidationRule(
    value = "!self.sslMode.startsWith('verify') || has(self.caCertificate)",
    message = "sslMode verify-ca and verify-full need postgresql.external.caCertificate")
public record ExternalPostgresql(
    @JsonPropertyDescription("Host name or address.") @Required @Size(min = 1, max = 253)
        String host,
    @JsonPropertyDescription("Port.") @Default("5432") @Min(1) @Max(65535) Integer port,
    @JsonPropertyDescription("How TLS is used, as in libpq.")
        @Default("verify-full")
        @Pattern("^(disable|require|verify-ca|verify-full)$")
        String sslMode,
    @JsonPropertyDescription("Certificate authority, PEM; needed by verify-ca and verify-full.")
        @Nullable SecretKey caCertificate,
    @JsonPropertyDescription("Database of auth-service.") @Required DatabaseAccess auth,
    @JsonPropertyDescription("Database of user-service.") @Required DatabaseAccess users,
    @JsonPropertyDescription("Database of chat-service.") @Required DatabaseAccess chat,
    @JsonPropertyDescription("Database of notification-service.") @Required
        DatabaseAccess notifications) {}
