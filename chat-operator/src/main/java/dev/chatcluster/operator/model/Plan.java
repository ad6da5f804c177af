package dev.chatcluster.operator.model;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything that an installation consists of, in the order in which it is brought up. */
public record Plan(List<Stage> stages) {
  /**
   * Works out what shall be.
   *
   * @throws UserMistake when the resource or a Secret that it names is not as it must be
   */
  public static Plan of(Installation installation) {
    Secrets.check(installation);
    List<HasMetadata> base = new ArrayList<>();
    base.add(ServiceAccounts.of(installation));
    base.add(Secrets.derived(installation));
    base.addAll(NetworkPolicyModel.resources(installation));
    List<Stage> stages = new ArrayList<>();
    stages.add(
        new Stage(
            Part.POSTGRESQL,
            "PostgreSQL",
            Stream.concat(base.stream(), PostgresqlModel.resources(installation).stream()).toList(),
            false));
    stages.add(new Stage(Part.KAFKA, "Kafka", KafkaModel.resources(installation), false));
    stages.add(new Stage(Part.REDIS, "Redis", RedisModel.resources(installation), false));
    stages.add(new Stage(Part.TOPICS, "topics", List.of(), false));
    stages.add(
        new Stage(Part.MIGRATIONS, "migrations", MigrationModel.resources(installation), true));
    stages.add(new Stage(Part.MAIL, "mail queue", RedisModel.mailQueue(installation), false));
    for (ServiceKind service : ServiceKind.values()) {
      if (service.isWanted(installation)) {
        stages.add(
            new Stage(
                service.part(),
                service.image,
                new ServiceModel(installation, service).resources(),
                service.part() == Part.SERVICES));
      }
    }
    stages.add(new Stage(Part.EXPOSURE, "exposure", ExposureModel.resources(installation), false));
    stages.add(new Stage(Part.TUNNEL, "tunnel", TunnelModel.resources(installation), false));
    return new Plan(List.copyOf(stages));
  }

  public Stream<HasMetadata> resources() {
    return stages.stream().flatMap(stage -> stage.resources().stream());
  }
}
