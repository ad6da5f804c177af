package dev.chatcluster.operator.reconcile;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatusBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatusBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import io.fabric8.kubernetes.api.model.batch.v1.JobConditionBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import java.time.Instant;
import java.util.Objects;

/**
 * Says what controllers and nodes would say, which do not run beside a lone API server: everything
 * is ready at once, except what has an image with the word "broken" or "stuck"; Jobs fail with
 * "unmigratable".
 */
final class Nodes implements AutoCloseable {
  private final KubernetesClient client = ApiServer.client();

  Nodes() {
    client.apps().deployments().inAnyNamespace().inform(handler(this::deployment));
    client.apps().statefulSets().inAnyNamespace().inform(handler(this::statefulSet));
    client.batch().v1().jobs().inAnyNamespace().inform(handler(this::job));
  }

  private static <T> ResourceEventHandler<T> handler(java.util.function.Consumer<T> seen) {
    return new ResourceEventHandler<>() {
      @Override
      public void onAdd(T added) {
        seen.accept(added);
      }

      @Override
      public void onUpdate(T old, T updated) {
        seen.accept(updated);
      }

      @Override
      public void onDelete(T deleted, boolean unknown) {
        // Nothing is to be said of it.
      }
    };
  }

  private void deployment(Deployment deployment) {
    Long generation = deployment.getMetadata().getGeneration();
    var status = deployment.getStatus();
    if (status != null && Objects.equals(status.getObservedGeneration(), generation)) {
      return;
    }
    int replicas = deployment.getSpec().getReplicas();
    String image =
        deployment.getSpec().getTemplate().getSpec().getContainers().getFirst().getImage();
    boolean stuck = image.contains("stuck");
    int updated = image.contains("broken") || stuck ? 0 : replicas;
    var said =
        new DeploymentStatusBuilder()
            .withObservedGeneration(generation)
            .withReplicas(replicas)
            .withUpdatedReplicas(updated)
            .withAvailableReplicas(replicas)
            .withReadyReplicas(replicas);
    if (stuck) {
      said.addNewCondition()
          .withType("Progressing")
          .withStatus("False")
          .withReason("ProgressDeadlineExceeded")
          .endCondition();
    }
    deployment.setStatus(said.build());
    say(deployment);
  }

  private void statefulSet(StatefulSet set) {
    Long generation = set.getMetadata().getGeneration();
    if (set.getStatus() != null
        && Objects.equals(set.getStatus().getObservedGeneration(), generation)) {
      return;
    }
    String image = set.getSpec().getTemplate().getSpec().getContainers().getFirst().getImage();
    set.setStatus(
        new StatefulSetStatusBuilder()
            .withObservedGeneration(generation)
            .withReplicas(1)
            .withReadyReplicas(image.contains("broken") ? 0 : 1)
            .withCurrentRevision("1")
            .withUpdateRevision("1")
            .build());
    say(set);
  }

  private void job(Job job) {
    if (job.getStatus() != null && !job.getStatus().getConditions().isEmpty()) {
      return;
    }
    String now = Instant.now().toString();
    String image = job.getSpec().getTemplate().getSpec().getContainers().getFirst().getImage();
    var said = new JobStatusBuilder().withStartTime(now);
    if (image.contains("unmigratable")) {
      said.withFailed(1).addToConditions(condition("FailureTarget", now), condition("Failed", now));
    } else {
      said.withCompletionTime(now)
          .withSucceeded(1)
          .addToConditions(condition("SuccessCriteriaMet", now), condition("Complete", now));
    }
    job.setStatus(said.build());
    say(job);
  }

  private static JobCondition condition(String type, String now) {
    return new JobConditionBuilder()
        .withType(type)
        .withStatus("True")
        .withReason("Test")
        .withLastTransitionTime(now)
        .build();
  }

  /** Whoever wrote in between is not asked: only the status is written. */
  private void say(HasMetadata resource) {
    resource.getMetadata().setResourceVersion(null);
    client.resource(resource).updateStatus();
  }

  @Override
  public void close() {
    client.close();
  }
}
