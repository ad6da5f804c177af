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

/** A mail server. */
@ValidationRule(
    value = "self.tls != 'none' || !has(self.credentialsSecret)",
    message = "mail.smtp.credentialsSecret needs tls: a password is not sent in the clear")
public record Smtp(
    @JsonPropertyDescription("Host name or address.") @Required @Size(min = 1, max = 253)
        String host,
    @JsonPropertyDescription("Port.") @Default("587") @Min(1) @Max(65535) Integer port,
    @JsonPropertyDescription("none, starttls (demanded) or implicit.")
        @Default("starttls")
        @Pattern("^(none|starttls|implicit)$")
        String tls,
    @JsonPropertyDescription("Secret with the keys username and password.")
        @Nullable String credentialsSecret) {}
