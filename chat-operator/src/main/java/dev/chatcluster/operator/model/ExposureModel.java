package dev.chatcluster.operator.model;

import dev.chatcluster.operator.api.v1alpha1.ExposureType;
import dev.chatcluster.operator.api.v1alpha1.Gateway;
import dev.chatcluster.operator.api.v1alpha1.Ingress;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRuleBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the edge is reached from outside the cluster. */
final class ExposureModel {
  private static final String NAME = ServiceKind.EDGE.suffix;
  private static final int PORT = ServiceKind.EDGE.port;

  private ExposureModel() {}

  static HasMetadata service(Installation installation) {
    return installation.exposedBy(ExposureType.NodePort)
        ? ClusterServices.nodePort(
            installation, NAME, NAME, PORT, installation.spec().exposure().nodePort())
        : ClusterServices.of(installation, NAME, NAME, PORT);
  }

  static List<HasMetadata> resources(Installation installation) {
    return switch (installation.spec().exposure().type()) {
      case Ingress -> List.of(ingress(installation));
      case Gateway -> List.of(route(installation));
      case ClusterIP, NodePort, CloudflareTunnel -> List.of();
    };
  }

  private static List<String> hosts(Installation installation) {
    List<String> hosts = installation.spec().hosts();
    return hosts == null ? List.of() : hosts;
  }

  private static HasMetadata ingress(Installation installation) {
    Ingress wanted = installation.spec().exposure().ingress();
    var ingress =
        new IngressBuilder()
            .withMetadata(installation.meta(NAME, NAME))
            .withNewSpec()
            .withRules(hosts(installation).stream().map(h -> rule(installation, h)).toList())
            .endSpec();
    if (wanted == null) {
      return ingress.build();
    }
    if (wanted.annotations() != null) {
      ingress.editMetadata().withAnnotations(wanted.annotations()).endMetadata();
    }
    if (wanted.tlsSecretName() != null) {
      ingress
          .editSpec()
          .addNewTl()
          .withHosts(hosts(installation))
          .withSecretName(wanted.tlsSecretName())
          .endTl()
          .endSpec();
    }
    return ingress.editSpec().withIngressClassName(wanted.className()).endSpec().build();
  }

  private static IngressRule rule(Installation installation, String host) {
    return new IngressRuleBuilder()
        .withHost(host)
        .withNewHttp()
        .addNewPath()
        .withPath("/")
        .withPathType("Prefix")
        .withNewBackend()
        .withNewService()
        .withName(installation.name(NAME))
        .withNewPort()
        .withNumber(PORT)
        .endPort()
        .endService()
        .endBackend()
        .endPath()
        .endHttp()
        .build();
  }

  private static HasMetadata route(Installation installation) {
    Gateway gateway = installation.spec().exposure().gateway();
    if (gateway == null) {
      throw new UserMistake("GatewayMissing", "exposure.gateway is not set.");
    }
    Map<String, Object> parent = new LinkedHashMap<>();
    parent.put("name", gateway.name());
    if (gateway.namespace() != null) {
      parent.put("namespace", gateway.namespace());
    }
    if (gateway.sectionName() != null) {
      parent.put("sectionName", gateway.sectionName());
    }
    return new GenericKubernetesResourceBuilder()
        .withApiVersion("gateway.networking.k8s.io/v1")
        .withKind("HTTPRoute")
        .withMetadata(installation.meta(NAME, NAME))
        .addToAdditionalProperties(
            "spec",
            Sorted.map(
                Map.of(
                    "parentRefs", List.of(parent),
                    "hostnames", hosts(installation),
                    "rules",
                        List.of(
                            Map.of(
                                "backendRefs",
                                List.of(Map.of("name", installation.name(NAME), "port", PORT)))))))
        .build();
  }
}
