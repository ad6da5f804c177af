package dev.chatcluster.operator.model;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Job for each database brings its schema to the version that is rolled out after it. */
final class MigrationModel {
  private static final long DEADLINE_SECONDS = 900;
  private static final String COMPONENT = "migration";

  private MigrationModel() {}

  static List<HasMetadata> resources(Installation installation) {
    return Stream.of(ServiceKind.values())
        .filter(service -> !service.database().isEmpty())
        .map(service -> job(installation, service))
        .toList();
  }

  /** Another version or database is another Job: what has run is never changed. */
  private static HasMetadata job(Installation installation, ServiceKind service) {
    Environment environment = Environment.migration(installation, service.database());
    String image = installation.image(service.image);
    String what = Hashes.of(image + environment.plain()).substring(0, 8);
    var container =
        Pods.container(installation, COMPONENT, image)
            .withCommand(
                "/opt/java/bin/java",
                "-XX:MaxRAMPercentage=50",
                "-XX:+UseSerialGC",
                "-cp",
                "/app/classes:/app/libs/*",
                "dev.chatcluster.persistence.Migrate")
            .withEnv(
                environment.plain().entrySet().stream()
                    .map(
                        entry ->
                            new io.fabric8.kubernetes.api.model.EnvVar(
                                entry.getKey(), entry.getValue(), null))
                    .toList())
            .addAllToEnv(environment.secret())
            .addAllToVolumeMounts(environment.mounts())
            .withResources(Pods.resources(null, "50m", "128Mi", "384Mi"))
            .build();
    var template =
        Pods.template(installation, COMPONENT, Map.of(), container, environment.volumes(), 30);
    template.getSpec().setRestartPolicy("Never");
    return new JobBuilder()
        .withMetadata(installation.meta("migrate-" + service.suffix + "-" + what, COMPONENT))
        .withNewSpec()
        .withBackoffLimit(4)
        .withActiveDeadlineSeconds(DEADLINE_SECONDS)
        .withTemplate(template)
        .endSpec()
        .build();
  }
}
