package dev.chatcluster.operator.crd;

import dev.chatcluster.operator.TestApiServer;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;

/** One API server for the tests of the definition, which come and go with it. */
final class ApiServer {
  private ApiServer() {}

  private static final class Started {
    static final String KUBECONFIG = TestApiServer.start();
  }

  static String kubeconfig() {
    return Started.KUBECONFIG;
  }

  static KubernetesClient client() {
    return new KubernetesClientBuilder().withConfig(Config.fromKubeconfig(kubeconfig())).build();
  }
}
