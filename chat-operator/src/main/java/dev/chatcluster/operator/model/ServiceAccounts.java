package dev.chatcluster.operator.model;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;

/** One account for all pods: none of them talks to the cluster, so it has no token. */
final class ServiceAccounts {
  private ServiceAccounts() {}

  static String name(Installation installation) {
    return installation.name("chat");
  }

  static HasMetadata of(Installation installation) {
    return new ServiceAccountBuilder()
        .withMetadata(installation.meta("chat", "chat"))
        .withAutomountServiceAccountToken(false)
        .build();
  }
}
