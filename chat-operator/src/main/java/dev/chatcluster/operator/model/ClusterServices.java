package dev.chatcluster.operator.model;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import org.jspecify.annotations.Nullable;

/** The Services in front of pods. */
final class ClusterServices {
  private ClusterServices() {}

  static HasMetadata of(Installation installation, String suffix, String component, int port) {
    return build(installation, suffix, component, "ClusterIP", null, port(port, null));
  }

  /** Each pod has an address of its own in the DNS. */
  static HasMetadata headless(
      Installation installation, String suffix, String component, int port) {
    return build(installation, suffix, component, "ClusterIP", "None", port(port, null));
  }

  static HasMetadata nodePort(
      Installation installation,
      String suffix,
      String component,
      int port,
      @Nullable Integer node) {
    return build(installation, suffix, component, "NodePort", null, port(port, node));
  }

  private static ServicePort port(int port, @Nullable Integer nodePort) {
    return new ServicePortBuilder()
        .withName("main")
        .withPort(port)
        .withTargetPort(new IntOrString(port))
        .withNodePort(nodePort)
        .withProtocol("TCP")
        .build();
  }

  private static HasMetadata build(
      Installation installation,
      String suffix,
      String component,
      String type,
      @Nullable String clusterIp,
      ServicePort port) {
    return new ServiceBuilder()
        .withMetadata(installation.meta(suffix, component))
        .withNewSpec()
        .withType(type)
        .withClusterIP(clusterIp)
        .withSelector(installation.selector(component))
        .withPorts(port)
        .endSpec()
        .build();
  }
}
