package dev.chatcluster.operator.model;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What all pods have in common: they pass Pod Security "restricted". */
final class Pods {
  private static final long USER = 10001;
  private static final String TEMPORARY = "tmp";

  private Pods() {}

  /** A container without any privilege; only /tmp can be written to. */
  static ContainerBuilder container(Installation installation, String name, String image) {
    return new ContainerBuilder()
        .withName(name)
        .withImage(image)
        .withImagePullPolicy(installation.spec().images().pullPolicy())
        .withNewSecurityContext()
        .withAllowPrivilegeEscalation(false)
        .withReadOnlyRootFilesystem(true)
        .withNewCapabilities()
        .withDrop("ALL")
        .endCapabilities()
        .endSecurityContext()
        .addToVolumeMounts(mount(TEMPORARY, "/tmp"));
  }

  static PodTemplateSpec template(
      Installation installation,
      String component,
      Map<String, String> annotations,
      Container container,
      List<Volume> volumes,
      long stopSeconds) {
    List<String> pullSecrets = installation.spec().images().pullSecrets();
    var spec =
        new PodSpecBuilder()
            .withAutomountServiceAccountToken(false)
            .withServiceAccountName(ServiceAccounts.name(installation))
            .withEnableServiceLinks(false)
            .withTerminationGracePeriodSeconds(stopSeconds)
            .withNewSecurityContext()
            .withRunAsNonRoot(true)
            .withRunAsUser(USER)
            .withRunAsGroup(USER)
            .withFsGroup(USER)
            .withFsGroupChangePolicy("OnRootMismatch")
            .withNewSeccompProfile()
            .withType("RuntimeDefault")
            .endSeccompProfile()
            .endSecurityContext()
            .withContainers(container)
            .addToVolumes(
                new VolumeBuilder().withName(TEMPORARY).withNewEmptyDir().endEmptyDir().build())
            .addAllToVolumes(volumes);
    if (pullSecrets != null) {
      spec.withImagePullSecrets(pullSecrets.stream().map(LocalObjectReference::new).toList());
    }
    return new PodTemplateSpecBuilder()
        .withNewMetadata()
        .withLabels(installation.labels(component))
        .withAnnotations(new TreeMap<>(annotations))
        .endMetadata()
        .withSpec(spec.build())
        .build();
  }

  static VolumeMount mount(String volume, String path) {
    return new VolumeMountBuilder().withName(volume).withMountPath(path).build();
  }

  static VolumeMount mountReadOnly(String volume, String path) {
    return new VolumeMountBuilder().withName(volume).withMountPath(path).withReadOnly(true).build();
  }

  static Volume secretVolume(String volume, String secret, Map<String, String> pathsByKey) {
    return new VolumeBuilder()
        .withName(volume)
        .withNewSecret()
        .withSecretName(secret)
        .withItems(
            pathsByKey.entrySet().stream()
                .map(
                    entry ->
                        new io.fabric8.kubernetes.api.model.KeyToPath(
                            entry.getKey(), null, entry.getValue()))
                .toList())
        .endSecret()
        .build();
  }

  static Volume configVolume(String volume, String configMap) {
    return new VolumeBuilder()
        .withName(volume)
        .withNewConfigMap()
        .withName(configMap)
        .endConfigMap()
        .build();
  }

  static Probe http(String path, int port, int periodSeconds, int failures) {
    return probe(periodSeconds, failures)
        .withNewHttpGet()
        .withPath(path)
        .withNewPort(port)
        .endHttpGet()
        .build();
  }

  static Probe tcp(int port, int periodSeconds, int failures) {
    return probe(periodSeconds, failures)
        .withNewTcpSocket()
        .withNewPort(port)
        .endTcpSocket()
        .build();
  }

  static Probe command(int periodSeconds, int failures, String... command) {
    return probe(periodSeconds, failures).withNewExec().withCommand(command).endExec().build();
  }

  private static ProbeBuilder probe(int periodSeconds, int failures) {
    return new ProbeBuilder()
        .withPeriodSeconds(periodSeconds)
        .withFailureThreshold(failures)
        .withTimeoutSeconds(5);
  }

  /** What the resource says, or else requests and the limit of memory as given. */
  static ResourceRequirements resources(
      @Nullable ResourceRequirements wanted, String cpu, String memory, String memoryLimit) {
    if (wanted != null) {
      return wanted;
    }
    return new ResourceRequirementsBuilder()
        .addToRequests("cpu", new Quantity(cpu))
        .addToRequests("memory", new Quantity(memory))
        .addToLimits("memory", new Quantity(memoryLimit))
        .build();
  }
}
