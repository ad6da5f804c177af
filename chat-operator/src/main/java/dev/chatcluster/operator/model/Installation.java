package dev.chatcluster.operator.model;

import dev.chatcluster.operator.api.v1alpha1.ChatCluster;
import dev.chatcluster.operator.api.v1alpha1.ChatClusterSpec;
import dev.chatcluster.operator.api.v1alpha1.Exposure;
import dev.chatcluster.operator.api.v1alpha1.ExposureType;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One resource with what the operator knows beside it; everything else is derived from here. */
public record Installation(ChatCluster resource, OperatorDefaults defaults, SecretValues secrets) {
  /** Selects what belongs to the operator. */
  public static final String MANAGED_BY = "app.kubernetes.io/managed-by";

  public static final String MANAGER = "chat-operator";

  /** Names the ChatCluster that something belongs to. */
  public static final String INSTANCE = "app.kubernetes.io/instance";

  /** Annotation of pods: fingerprint of the ConfigMap that they read. */
  public static final String CONFIGURATION_HASH = "chatcluster.dev/configuration-hash";

  /** Annotation of pods: fingerprint of the Secrets that they read. */
  public static final String SECRETS_HASH = "chatcluster.dev/secrets-hash";

  static final String NAME = "app.kubernetes.io/name";
  static final String PART_OF = "app.kubernetes.io/part-of";

  ChatClusterSpec spec() {
    return resource.getSpec();
  }

  public String name() {
    return resource.getMetadata().getName();
  }

  public String namespace() {
    return resource.getMetadata().getNamespace();
  }

  /** The name of a thing of this installation. */
  String name(String suffix) {
    return name() + "-" + suffix;
  }

  /** The name of a service within the cluster, as other namespaces may use it too. */
  String host(String suffix) {
    return name(suffix) + "." + namespace() + ".svc";
  }

  public String version() {
    String wanted = spec().version();
    return wanted == null ? defaults.version() : wanted;
  }

  String image(String image) {
    String registry = spec().images().registry();
    return (registry == null ? defaults.imageRegistry() : registry) + "/" + image + ":" + version();
  }

  /**
   * The image of a store. It follows the version only once the services run it: a version that does
   * not start must not take the data's only node away.
   */
  String storeImage(String image) {
    var status = resource.getStatus();
    String proven = status == null ? null : status.version();
    String tagged = image(image);
    return proven == null
        ? tagged
        : tagged.substring(0, tagged.length() - version().length()) + proven;
  }

  /** Where browsers reach the chat. */
  public String url() {
    return urls().getFirst();
  }

  List<String> urls() {
    List<String> hosts = spec().hosts();
    Exposure exposure = spec().exposure();
    String scheme = exposure.tls() ? "https://" : "http://";
    String port = exposure.port() == null ? "" : ":" + exposure.port();
    if (hosts == null || hosts.isEmpty()) {
      return List.of("http://" + host("edge") + ":" + ServiceKind.EDGE.port);
    }
    return hosts.stream().map(host -> scheme + host + port).toList();
  }

  boolean exposedBy(ExposureType type) {
    return spec().exposure().type() == type;
  }

  /** The labels which select the pods of a component; they never change. */
  Map<String, String> selector(String component) {
    return new TreeMap<>(Map.of(NAME, component, INSTANCE, name()));
  }

  Map<String, String> labels(String component) {
    Map<String, String> labels = selector(component);
    labels.put(MANAGED_BY, MANAGER);
    labels.put(PART_OF, "chatcluster");
    return labels;
  }

  ObjectMeta meta(String suffix, String component) {
    return unownedMeta(suffix, component).edit().withOwnerReferences(owner()).build();
  }

  /** Of what outlives the resource. */
  ObjectMeta unownedMeta(String suffix, String component) {
    return new ObjectMetaBuilder()
        .withName(name(suffix))
        .withNamespace(namespace())
        .withLabels(labels(component))
        .build();
  }

  private OwnerReference owner() {
    return new OwnerReferenceBuilder()
        .withApiVersion(resource.getApiVersion())
        .withKind(resource.getKind())
        .withName(name())
        .withUid(resource.getMetadata().getUid())
        .withController(true)
        .withBlockOwnerDeletion(true)
        .build();
  }
}
