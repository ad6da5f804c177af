package dev.chatcluster.operator.reconcile;

import dev.chatcluster.operator.api.v1alpha1.ChatCluster;
import dev.chatcluster.operator.api.v1alpha1.ChatClusterStatus;
import dev.chatcluster.operator.model.Installation;
import dev.chatcluster.operator.model.OperatorDefaults;
import dev.chatcluster.operator.model.Part;
import dev.chatcluster.operator.model.Plan;
import dev.chatcluster.operator.model.UserMistake;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings one ChatCluster about, again and again. */
@ControllerConfiguration(name = "chatcluster", fieldManager = Installation.MANAGER)
public final class ChatClusterReconciler implements Reconciler<ChatCluster> {
  /** Kafka tells nobody that it is there again. */
  private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

  /** What is not ready is heard of; it is looked at all the same, should that be missed. */
  private static final Duration UNREADY_RESYNC = Duration.ofSeconds(30);

  private static final Duration AT_ONCE = Duration.ofMillis(1);

  private final OperatorDefaults defaults;
  private final Duration resync;
  private final Clock clock;
  private final Kinds kinds = new Kinds();
  private final SecretStore secrets;
  private final Applier applier;
  private final StatusWriter statuses;
  private final RollOut rollOut;

  /**
   * A reconciler.
   *
   * @param instance name of this operator's pod, for Events
   * @param resync after which a resource is looked at again though nothing was heard of it
   */
  public ChatClusterReconciler(
      KubernetesClient client,
      OperatorDefaults defaults,
      String instance,
      Duration resync,
      Clock clock) {
    this.defaults = defaults;
    this.resync = resync;
    this.clock = clock;
    var announcer = new Announcer(clock, instance);
    this.secrets = new SecretStore(client, kinds);
    this.applier = new Applier(kinds, announcer, new Settled(clock, resync.multipliedBy(3)));
    this.statuses = new StatusWriter(announcer);
    this.rollOut = new RollOut(applier, new TopicKeeper(clock, resync), new PodTrouble(kinds));
  }

  @Override
  public List<EventSource<?, ChatCluster>> prepareEventSources(
      EventSourceContext<ChatCluster> context) {
    return kinds.prepare(context);
  }

  @Override
  public UpdateControl<ChatCluster> reconcile(ChatCluster resource, Context<ChatCluster> context)
      throws InterruptedException {
    var conditions = new Conditions(resource, clock);
    if (resource.getSpec().paused()) {
      write(context, conditions.paused(), url(resource), running(resource));
      return UpdateControl.noUpdate();
    }
    if (!Objects.equals(observed(resource), resource.getMetadata().getGeneration())) {
      write(
          context,
          conditions.started("Generation " + resource.getMetadata().getGeneration()),
          url(resource),
          running(resource));
    }
    try {
      String before = running(resource);
      Installation installation = secrets.load(resource, defaults);
      Plan plan = Plan.of(installation);
      Map<Part, State> parts = rollOut.run(plan, installation, before == null, context);
      applier.prune(plan, secrets.generatedNames(installation), context);
      boolean rolledOut = parts.values().stream().allMatch(State::isReady);
      write(
          context,
          new Conditions(resource, clock).of(parts),
          installation.url(),
          rolledOut ? installation.version() : running(resource));
      // The stores follow a version that has just been rolled out.
      boolean again = rolledOut && !installation.version().equals(before);
      return UpdateControl.<ChatCluster>noUpdate()
          .rescheduleAfter(again ? AT_ONCE : nextLook(parts));
    } catch (UserMistake e) {
      write(
          context,
          new Conditions(resource, clock).degraded(e.reason(), e.advice(), false),
          url(resource),
          running(resource));
      return UpdateControl.<ChatCluster>noUpdate().rescheduleAfter(atMostResync(UNREADY_RESYNC));
    }
  }

  private Duration nextLook(Map<Part, State> parts) {
    if (parts.values().stream().allMatch(State::isReady)) {
      return resync;
    }
    State topics = parts.get(Part.TOPICS);
    return atMostResync(topics == null || topics.isReady() ? UNREADY_RESYNC : ASK_AGAIN);
  }

  private Duration atMostResync(Duration wanted) {
    return wanted.compareTo(resync) < 0 ? wanted : resync;
  }

  /** An error that may pass: it is tried again, and the status says so meanwhile. */
  @Override
  public ErrorStatusUpdateControl<ChatCluster> updateErrorStatus(
      ChatCluster resource, Context<ChatCluster> context, Exception e) {
    write(
        context,
        new Conditions(resource, clock)
            .degraded("ReconcileError", String.valueOf(e.getMessage()), true),
        url(resource),
        running(resource));
    return ErrorStatusUpdateControl.noStatusUpdate();
  }

  private void write(
      Context<ChatCluster> context,
      List<Condition> conditions,
      @Nullable String url,
      @Nullable String version) {
    statuses.write(
        context,
        new ChatClusterStatus(
            context.getPrimaryResource().getMetadata().getGeneration(), version, url, conditions));
  }

  private static @Nullable Long observed(ChatCluster resource) {
    return resource.getStatus() == null ? null : resource.getStatus().observedGeneration();
  }

  private static @Nullable String running(ChatCluster resource) {
    return resource.getStatus() == null ? null : resource.getStatus().version();
  }

  private static @Nullable String url(ChatCluster resource) {
    return resource.getStatus() == null ? null : resource.getStatus().url();
  }
}
