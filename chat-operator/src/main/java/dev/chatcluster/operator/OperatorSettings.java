package dev.chatcluster.operator;

import dev.chatcluster.operator.model.OperatorDefaults;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the operator is told by its environment.
 *
 * @param namespaces to watch; empty means all
 * @param ownNamespace where the lease of the leader lies
 * @param identity of this instance
 * @param port of health and metrics
 */
record OperatorSettings(
    Set<String> namespaces,
    OperatorDefaults defaults,
    boolean leaderElection,
    String ownNamespace,
    String identity,
    int port,
    Duration resync) {
  static OperatorSettings of(Map<String, String> environment) {
    Set<String> namespaces = new TreeSet<>();
    for (String name : environment.getOrDefault("OPERATOR_NAMESPACES", "").split(",", -1)) {
      if (!name.isBlank()) {
        namespaces.add(name.strip());
      }
    }
    return new OperatorSettings(
        namespaces,
        new OperatorDefaults(
            required(environment, "OPERATOR_IMAGE_REGISTRY"),
            required(environment, "OPERATOR_VERSION"),
            environment.getOrDefault(
                "OPERATOR_CLOUDFLARED_IMAGE", "docker.io/cloudflare/cloudflared:2025.9.1")),
        Boolean.parseBoolean(environment.getOrDefault("OPERATOR_LEADER_ELECTION", "true")),
        environment.getOrDefault("OPERATOR_NAMESPACE", "default"),
        environment.getOrDefault("POD_NAME", "chat-operator"),
        Integer.parseInt(environment.getOrDefault("OPERATOR_PORT", "8080")),
        Duration.parse(environment.getOrDefault("OPERATOR_RESYNC", "PT10M")));
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " is not set");
    }
    return value;
  }
}
