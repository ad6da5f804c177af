package dev.chatcluster.operator.reconcile;

import dev.chatcluster.operator.api.v1alpha1.ChatCluster;
import dev.chatcluster.operator.model.Installation;
import dev.chatcluster.operator.model.UserMistake;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.GroupVersionKind;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds that the operator makes, each with a cache of what is there. */
final class Kinds {
  private static final List<Class<? extends HasMetadata>> OWN =
      List.of(
          ServiceAccount.class,
          Secret.class,
          ConfigMap.class,
          Service.class,
          Deployment.class,
          StatefulSet.class,
          Job.class,
          PodDisruptionBudget.class,
          HorizontalPodAutoscaler.class,
          NetworkPolicy.class,
          Ingress.class);

  /** Kinds of others, which a cluster may have or not. */
  private static final List<GroupVersionKind> OTHERS =
      List.of(
          kind("postgresql.cnpg.io", "v1", "Cluster"),
          kind("postgresql.cnpg.io", "v1", "Database"),
          kind("kafka.strimzi.io", "v1", "Kafka"),
          kind("kafka.strimzi.io", "v1", "KafkaNodePool"),
          kind("gateway.networking.k8s.io", "v1", "HTTPRoute"));

  private final Map<String, InformerEventSource<? extends HasMetadata, ChatCluster>> sources =
      new LinkedHashMap<>();

  /** Pods are made by others; they are read for the reasons why they do not start. */
  private @Nullable InformerEventSource<Pod, ChatCluster> pods;

  private static GroupVersionKind kind(String group, String version, String kind) {
    return new GroupVersionKind(group, version, kind);
  }

  /**
   * Prepares a cache for each kind that the cluster knows.
   *
   * @param context of the controller that is about to start
   */
  List<EventSource<?, ChatCluster>> prepare(EventSourceContext<ChatCluster> context) {
    OWN.forEach(type -> add(type, context));
    // Discovery is open to everybody; the definitions themselves are not, in a namespace alone.
    OTHERS.stream()
        .filter(kind -> context.getClient().supports(kind.apiVersion(), kind.getKind()))
        .forEach(kind -> add(kind, context));
    pods =
        new InformerEventSource<>(
            configured(
                InformerEventSourceConfiguration.from(Pod.class, ChatCluster.class)
                    .withItemStore(new SlimPods())),
            context);
    List<EventSource<?, ChatCluster>> all = new ArrayList<>(sources.values());
    all.add(pods);
    return all;
  }

  private <R extends HasMetadata> void add(Class<R> type, EventSourceContext<ChatCluster> context) {
    var configuration = configured(InformerEventSourceConfiguration.from(type, ChatCluster.class));
    sources.put(
        key(HasMetadata.getApiVersion(type), HasMetadata.getKind(type)),
        new InformerEventSource<>(configuration, context));
  }

  private void add(GroupVersionKind kind, EventSourceContext<ChatCluster> context) {
    var configuration = configured(InformerEventSourceConfiguration.from(kind, ChatCluster.class));
    sources.put(
        key(kind.apiVersion(), kind.getKind()),
        new InformerEventSource<GenericKubernetesResource, ChatCluster>(configuration, context));
  }

  /** By label and not by owner: some Secrets outlive their ChatCluster. */
  private static <R extends HasMetadata> InformerEventSourceConfiguration<R> configured(
      InformerEventSourceConfiguration.Builder<R> builder) {
    return builder
        .withLabelSelector(Installation.MANAGED_BY + "=" + Installation.MANAGER)
        .withSecondaryToPrimaryMapper(Kinds::primaries)
        .withNamespacesInheritedFromController()
        .build();
  }

  private static Set<ResourceID> primaries(HasMetadata resource) {
    String instance = resource.getMetadata().getLabels().get(Installation.INSTANCE);
    return instance == null
        ? Set.of()
        : Set.of(new ResourceID(instance, resource.getMetadata().getNamespace()));
  }

  private static String key(String apiVersion, String kind) {
    return apiVersion + " " + kind;
  }

  /** What is there of a resource that shall be. */
  Optional<HasMetadata> actual(HasMetadata desired) {
    return source(desired).get(ResourceID.fromResource(desired)).map(HasMetadata.class::cast);
  }

  /** A Secret that the operator made. */
  Optional<Secret> secret(String namespace, String name) {
    var source = sources.get(key("v1", "Secret"));
    return source == null
        ? Optional.empty()
        : source.get(new ResourceID(name, namespace)).map(Secret.class::cast);
  }

  /** The pods of an installation that have these labels. */
  Stream<Pod> pods(ChatCluster resource, Map<String, String> labels) {
    return pods == null
        ? Stream.empty()
        : pods.getSecondaryResources(resource).stream()
            .filter(pod -> pod.getMetadata().getLabels().entrySet().containsAll(labels.entrySet()));
  }

  /** All that is there of an installation, but for its pods. */
  Stream<HasMetadata> actual(ChatCluster resource) {
    return sources.values().stream()
        .flatMap(source -> source.getSecondaryResources(resource).stream());
  }

  /**
   * Lets the cache know what was written, before the cluster tells it.
   *
   * @param before what was known when it was written: if the cache has heard of something newer
   *     since then, that stays
   */
  void written(@Nullable HasMetadata before, HasMetadata after) {
    remember(source(after), before, after);
  }

  @SuppressWarnings("unchecked") // the source was found by the resource's kind
  private static <R extends HasMetadata> void remember(
      InformerEventSource<R, ChatCluster> source, @Nullable HasMetadata before, HasMetadata after) {
    ResourceID id = ResourceID.fromResource(after);
    if (before == null) {
      source.handleRecentResourceCreate(id, (R) after);
    } else {
      source.handleRecentResourceUpdate(id, (R) after, (R) before);
    }
  }

  private InformerEventSource<? extends HasMetadata, ChatCluster> source(HasMetadata resource) {
    var source = sources.get(key(resource.getApiVersion(), resource.getKind()));
    if (source == null) {
      throw new UserMistake(
          "KindNotInstalled",
          "The cluster has no kind %s of %s; install it, and start the operator anew."
              .formatted(resource.getKind(), resource.getApiVersion()));
    }
    return source;
  }
}
