package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/**
 * How mails leave. With several providers the next is asked when one fails: SMTP, SES, SendGrid.
 */
@ValidationRule(
    value = "has(self.smtp) || has(self.ses) || has(self.sendgrid)",
    message = "set at least one of mail.smtp, ses and sendgrid")
public record Mail(
    @JsonPropertyDescription("Sender: an address, or a name and an address in angle brackets.")
        @Required
        @Pattern("^[^\\r\\n]*[^\\s@<>]+@[^\\s@<>]+>?$")
        @Size(max = 320)
        String from,
    @JsonPropertyDescription("A mail server.") @Nullable Smtp smtp,
    @JsonPropertyDescription("Amazon SES.") @Nullable Ses ses,
    @JsonPropertyDescription("SendGrid.") @Nullable SendGrid sendgrid,
    @JsonPropertyDescription("Signs mails, where the provider does not.") @Nullable Dkim dkim,
    @JsonPropertyDescription("Where mails wait until they are sent.") @Default("{}")
        MailQueue queue) {}
