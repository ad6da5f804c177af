package dev.chatcluster.operator.model;

import dev.chatcluster.operator.api.v1alpha1.Workload;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A service: its configuration, its pods, and how these are scaled and kept available. */
final class ServiceModel {
  private static final int PROGRESS_SECONDS = 300;
  private static final long STOP_SECONDS = 60;

  /** Until everybody has heard that a stopping pod gets no more requests. */
  private static final long BEFORE_STOP_SECONDS = 3;

  private final Installation installation;
  private final ServiceKind service;
  private final Workload workload;
  private final Environment environment;

  ServiceModel(Installation installation, ServiceKind service) {
    this.installation = installation;
    this.service = service;
    this.workload = service.workload(installation.spec().services());
    this.environment = Environment.of(installation, service);
  }

  List<HasMetadata> resources() {
    List<HasMetadata> all = new ArrayList<>();
    all.add(configuration());
    all.add(
        service == ServiceKind.EDGE
            ? ExposureModel.service(installation)
            : ClusterServices.of(installation, service.suffix, service.image, service.port));
    if (service.answersGrpc()) {
      // A client of gRPC keeps its connection: it must see every pod to spread its calls.
      all.add(
          ClusterServices.headless(
              installation, service.suffix + "-grpc", service.image, service.port));
    }
    all.add(deployment());
    all.addAll(Scaling.resources(installation, service, workload));
    return all;
  }

  private HasMetadata configuration() {
    return new ConfigMapBuilder()
        .withMetadata(installation.meta(service.suffix, service.image))
        .withData(environment.plain())
        .build();
  }

  private HasMetadata deployment() {
    return new DeploymentBuilder()
        .withMetadata(installation.meta(service.suffix, service.image))
        .withNewSpec()
        // Whoever scales by use owns the number of replicas.
        .withReplicas(workload.autoscaling() == null ? workload.replicas() : null)
        .withProgressDeadlineSeconds(PROGRESS_SECONDS)
        .withRevisionHistoryLimit(3)
        .withNewSelector()
        .withMatchLabels(installation.selector(service.image))
        .endSelector()
        .withNewStrategy()
        .withType("RollingUpdate")
        .withNewRollingUpdate()
        .withMaxUnavailable(new IntOrString(0))
        .withMaxSurge(new IntOrString(1))
        .endRollingUpdate()
        .endStrategy()
        .withTemplate(template())
        .endSpec()
        .build();
  }

  private PodTemplateSpec template() {
    ContainerBuilder container =
        Pods.container(installation, service.suffix, installation.image(service.image))
            .addNewPort()
            .withName("main")
            .withContainerPort(service.port)
            .withProtocol("TCP")
            .endPort()
            .addNewEnvFrom()
            .withNewConfigMapRef()
            .withName(installation.name(service.suffix))
            .endConfigMapRef()
            .endEnvFrom()
            .withEnv(environment.secret())
            .addAllToVolumeMounts(environment.mounts())
            .withNewLifecycle()
            .withNewPreStop()
            .withNewSleep(BEFORE_STOP_SECONDS)
            .endPreStop()
            .endLifecycle();
    probes(container);
    container.withResources(
        switch (service) {
          case FRONTEND -> Pods.resources(workload.resources(), "50m", "128Mi", "384Mi");
          case MAILCHIP -> Pods.resources(workload.resources(), "20m", "48Mi", "192Mi");
          case EDGE -> Pods.resources(workload.resources(), "50m", "64Mi", "256Mi");
          default -> Pods.resources(workload.resources(), "100m", "384Mi", "640Mi");
        });
    PodTemplateSpec template =
        Pods.template(
            installation,
            service.image,
            Map.of(
                Installation.CONFIGURATION_HASH, environment.configurationHash(),
                Installation.SECRETS_HASH, environment.secretsHash(installation)),
            container.build(),
            environment.volumes(),
            STOP_SECONDS);
    Scaling.spread(installation, service, workload, template.getSpec());
    return template;
  }

  private void probes(ContainerBuilder container) {
    switch (service) {
      case FRONTEND ->
          container
              .withStartupProbe(Pods.tcp(service.port, 1, 60))
              .withLivenessProbe(Pods.tcp(service.port, 10, 3))
              .withReadinessProbe(Pods.http("/login", service.port, 10, 3));
      case EDGE ->
          container
              .withStartupProbe(Pods.http("/edge/health", service.port, 1, 60))
              .withLivenessProbe(Pods.http("/edge/health", service.port, 10, 3))
              .withReadinessProbe(Pods.http("/edge/health", service.port, 5, 2));
      default ->
          container
              .withStartupProbe(Pods.http("/health/started", service.port, 2, 90))
              .withLivenessProbe(Pods.http("/health/live", service.port, 10, 6))
              .withReadinessProbe(Pods.http("/health/ready", service.port, 3, 3));
    }
  }
}
