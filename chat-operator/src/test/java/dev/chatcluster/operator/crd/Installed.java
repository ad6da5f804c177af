package dev.chatcluster.operator.crd;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.concurrent.TimeUnit;

/** An API server that knows the ChatCluster resource. */
final class Installed {
  private Installed() {}

  /** Applies the committed definition and waits until it is served. */
  static KubernetesClient definition(String namespace) {
    var client = ApiServer.client();
    var definition =
        Serialization.unmarshal(
            Yaml.read(Yaml.ROOT.resolve("crds/" + Yaml.DEFINITION)),
            CustomResourceDefinition.class);
    var resource = client.resource(definition);
    resource.forceConflicts().serverSideApply();
    resource.waitUntilCondition(Installed::established, 30, TimeUnit.SECONDS);
    client
        .resource(
            new NamespaceBuilder().withNewMetadata().withName(namespace).endMetadata().build())
        .serverSideApply();
    return client;
  }

  private static boolean established(CustomResourceDefinition definition) {
    return definition.getStatus() != null
        && definition.getStatus().getConditions().stream()
            .anyMatch(c -> c.getType().equals("Established") && c.getStatus().equals("True"));
  }
}
