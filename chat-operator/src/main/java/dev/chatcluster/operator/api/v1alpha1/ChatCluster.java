package dev.chatcluster.operator.api.v1alpha1;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;
import org.jspecify.annotations.Nullable;

/** One installation of the chat. */
@Group("chatcluster.dev")
@Version("v1alpha1")
@ShortNames("chat")
@AdditionalPrinterColumn(name = "Version", jsonPath = ".status.version")
@AdditionalPrinterColumn(
    name = "Ready",
    jsonPath = ".status.conditions[?(@.type==\"Ready\")].status")
@AdditionalPrinterColumn(name = "URL", jsonPath = ".status.url")
@AdditionalPrinterColumn(
    name = "Age",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
@SuppressWarnings("serial") // it is told as JSON only
public class ChatCluster extends CustomResource<ChatClusterSpec, ChatClusterStatus>
    implements Namespaced {
  /** Nothing to begin with: the parts are records, which have no empty form. */
  @Override
  protected @Nullable ChatClusterSpec initSpec() {
    return null;
  }

  @Override
  protected @Nullable ChatClusterStatus initStatus() {
    return null;
  }
}
