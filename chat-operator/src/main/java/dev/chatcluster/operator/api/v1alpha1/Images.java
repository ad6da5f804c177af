package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the images come from. */
public record Images(
    @JsonPropertyDescription(
            "Registry and path before the image names; the one that the operator was installed with when not set.")
        @Nullable String registry,
    @JsonPropertyDescription("When images are pulled.")
        @Default("IfNotPresent")
        @Pattern("^(Always|IfNotPresent|Never)$")
        String pullPolicy,
    @JsonPropertyDescription("Names of Secrets with the registry's credentials.") @Size(max = 5)
        @Nullable List<String> pullSecrets) {}
