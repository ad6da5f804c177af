package dev.chatcluster.operator.model;

import dev.chatcluster.operator.api.v1alpha1.Topics;
import java.time.Duration;
import java.util.List;

/** A topic as it shall be. */
public record Topic(
    String name, int partitions, int replicationFactor, int minInSyncReplicas, Duration retention) {
  /** All topics of an installation. */
  public static List<Topic> of(Installation installation) {
    Topics wanted = installation.spec().kafka().topics();
    Duration log = Duration.ofHours(wanted.retentionHours());
    return List.of(
        topic(wanted, "chat.send", log),
        topic(wanted, "chat.events", log),
        topic(wanted, "chat.user-events", Duration.ofDays(1)),
        topic(wanted, "chat.send.dead-letters", Duration.ofDays(30)),
        topic(wanted, "user.relations", Duration.ofDays(7)),
        topic(wanted, "notification.events", Duration.ofDays(1)),
        topic(wanted, "notification.dead-letters", Duration.ofDays(30)),
        // Another service rebuilds its copy of accounts from it.
        topic(wanted, "user.events", Duration.ofDays(365)));
  }

  private static Topic topic(Topics wanted, String name, Duration retention) {
    return new Topic(
        name,
        wanted.partitions(),
        wanted.replicationFactor(),
        wanted.minInSyncReplicas(),
        retention);
  }
}
