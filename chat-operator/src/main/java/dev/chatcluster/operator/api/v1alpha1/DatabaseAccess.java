package dev.chatcluster.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** A database with its own role. */
public record DatabaseAccess(
    @JsonPropertyDescription("Name of the database.") @Required @Size(min = 1, max = 63)
        String name,
    @JsonPropertyDescription(
            "Secret with the keys username and password. The role needs LOGIN and REPLICATION.")
        @Required
        String credentialsSecret) {}
