package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** A volume of a data store that the operator runs. */
@ValidationRule(
    value = "self == oldSelf",
    message = "storage cannot be changed once it exists; make a new volume and restore a backup")
public record Storage(
    @JsonPropertyDescription("Size of the volume.") @Default("5Gi") @Pattern("^[0-9]+(Mi|Gi|Ti)$")
        String size,
    @JsonPropertyDescription("Storage class; the default class of the cluster when not set.")
        @Nullable String storageClassName,
    @JsonPropertyDescription(
            "What becomes of the volume when the ChatCluster is deleted: Retain keeps it.")
        @Default("Retain")
        @Pattern("^(Retain|Delete)$")
        String deletionPolicy) {}
