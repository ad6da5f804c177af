package dev.chatcluster.operator.model;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;

/**
 * Things that are applied together.
 *
 * @param gate whether what comes later waits until these are ready, also in an installation that
 *     runs already
 */
public record Stage(Part part, String name, List<HasMetadata> resources, boolean gate) {}
