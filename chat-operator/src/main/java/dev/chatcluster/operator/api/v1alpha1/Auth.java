package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** Sign-in and its keys. */
@ValidationRule(
    value =
        "duration(self.accessTokenLifetime) >= duration('1m') && duration(self.accessTokenLifetime) <= duration('1h')",
    message = "auth.accessTokenLifetime is from 1m to 1h")
@ValidationRule(
    value = "duration(self.sessionIdle) <= duration(self.sessionLifetime)",
    message = "auth.sessionIdle is longer than sessionLifetime")
@ValidationRule(
    value = "duration(self.keyRotation) >= duration('24h')",
    message = "auth.keyRotation is at least 24h")
public record Auth(
    @JsonPropertyDescription("How long an access token is good.")
        @Default("5m")
        @Pattern("^([0-9]+h)?([0-9]+m)?([0-9]+s)?$")
        String accessTokenLifetime,
    @JsonPropertyDescription("A session that is not used for so long ends.")
        @Default("336h")
        @Pattern("^([0-9]+h)?([0-9]+m)?([0-9]+s)?$")
        String sessionIdle,
    @JsonPropertyDescription("A session ends after so long in any case.")
        @Default("2160h")
        @Pattern("^([0-9]+h)?([0-9]+m)?([0-9]+s)?$")
        String sessionLifetime,
    @JsonPropertyDescription("A new signing key is made so often.")
        @Default("720h")
        @Pattern("^([0-9]+h)?([0-9]+m)?([0-9]+s)?$")
        String keyRotation,
    @JsonPropertyDescription(
            "Signing keys that were made before this moment (RFC 3339) are replaced now. Nobody is signed out.")
        @Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$")
        @Nullable String rotateKeysAfter) {}
