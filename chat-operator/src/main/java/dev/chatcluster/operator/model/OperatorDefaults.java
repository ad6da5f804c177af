package dev.chatcluster.operator.model;

/**
 * What a resource leaves to the operator.
 *
 * @param imageRegistry registry and path before the image names
 * @param version tag of the images
 * @param cloudflaredImage image of the tunnel's connector
 */
public record OperatorDefaults(String imageRegistry, String version, String cloudflaredImage) {}
