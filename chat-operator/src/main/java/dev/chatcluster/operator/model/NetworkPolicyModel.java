package dev.chatcluster.operator.model;

import dev.chatcluster.operator.api.v1alpha1.NetworkPolicies;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who may connect to whom. What is not listed here is refused. */
final class NetworkPolicyModel {
  private static final List<String> SERVICES =
      List.of(
          "auth-service", "user-service", "chat-service", "notification-service", "socket-service");

  private final Installation installation;
  private final List<HasMetadata> all = new ArrayList<>();

  private NetworkPolicyModel(Installation installation) {
    this.installation = installation;
  }

  static List<HasMetadata> resources(Installation installation) {
    return installation.spec().networkPolicies().enabled()
        ? new NetworkPolicyModel(installation).build()
        : List.of();
  }

  private List<HasMetadata> build() {
    allow(
        "auth-service",
        8080,
        "edge",
        "user-service",
        "chat-service",
        "notification-service",
        "socket-service");
    allow("user-service", 8080, "edge", "chat-service", "notification-service", "socket-service");
    allow("chat-service", 8080, "edge", "notification-service", "socket-service");
    // The keys of what it signs are asked for by those whom it asks.
    allow("notification-service", 8080, "edge", "auth-service", "mailchip");
    if (ServiceKind.MAILCHIP.isWanted(installation)) {
      allow("mailchip", 8080, "edge", "notification-service");
    }
    if (RedisModel.hasOwnMailQueue(installation)) {
      allow(RedisModel.MAIL_QUEUE, RedisModel.PORT, "mailchip");
    }
    allow("socket-service", 8080, "edge");
    allow("frontend", 3000, "edge");
    edge();
    if (installation.spec().postgresql().development() != null) {
      allow(
          "postgresql",
          5432,
          "auth-service",
          "user-service",
          "chat-service",
          "notification-service",
          "migration");
    }
    if (installation.spec().kafka().development() != null) {
      List<NetworkPolicyPeer> peers = new ArrayList<>(peers(SERVICES.stream()));
      // The operator makes the topics.
      peers.add(
          new NetworkPolicyPeerBuilder()
              .withNewNamespaceSelector()
              .endNamespaceSelector()
              .withNewPodSelector()
              .withMatchLabels(Map.of(Installation.NAME, Installation.MANAGER))
              .endPodSelector()
              .build());
      policy("kafka", rule(9092, peers));
    }
    if (installation.spec().redis().managed() != null) {
      allow("redis", 6379, SERVICES.toArray(String[]::new));
    }
    return all;
  }

  private void edge() {
    NetworkPolicies wanted = installation.spec().networkPolicies();
    if (wanted.ingressNamespaceLabels() == null) {
      policy("edge", rule(8080, List.of()));
      return;
    }
    List<NetworkPolicyPeer> peers = new ArrayList<>(peers(Stream.of("cloudflared")));
    peers.add(
        new NetworkPolicyPeerBuilder()
            .withNewNamespaceSelector()
            .withMatchLabels(wanted.ingressNamespaceLabels())
            .endNamespaceSelector()
            .build());
    policy("edge", rule(8080, peers));
  }

  private void allow(String to, int port, String... from) {
    policy(to, rule(port, peers(Stream.of(from))));
  }

  private List<NetworkPolicyPeer> peers(Stream<String> components) {
    return components
        .map(
            component ->
                new NetworkPolicyPeerBuilder()
                    .withNewPodSelector()
                    .withMatchLabels(installation.selector(component))
                    .endPodSelector()
                    .build())
        .toList();
  }

  private static NetworkPolicyIngressRule rule(int port, List<NetworkPolicyPeer> from) {
    return new NetworkPolicyIngressRuleBuilder()
        .withFrom(from)
        .addNewPort()
        .withPort(new IntOrString(port))
        .withProtocol("TCP")
        .endPort()
        .build();
  }

  private void policy(String component, NetworkPolicyIngressRule rule) {
    all.add(
        new NetworkPolicyBuilder()
            .withMetadata(installation.meta(component, component))
            .withNewSpec()
            .withNewPodSelector()
            .withMatchLabels(installation.selector(component))
            .endPodSelector()
            .withPolicyTypes("Ingress")
            .withIngress(rule)
            .endSpec()
            .build());
  }
}
