package dev.chatcluster.notification.push.application;

import dev.chatcluster.notification.domain.Limits;
import dev.chatcluster.notification.domain.NotificationException;
import dev.chatcluster.notification.people.application.Directory;
import dev.chatcluster.notification.push.domain.PushRequest;
import dev.chatcluster.notification.push.domain.PushRequests;
import dev.chatcluster.notification.push.domain.PushService;
import dev.chatcluster.notification.push.domain.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pushes what is due. */
@ApplicationScoped
public class Pusher {
  private static final Logger LOG = LoggerFactory.getLogger(Pusher.class);

  private final PushRequests requests;
  private final PushTargets targets;
  private final PushContent content;
  private final PushService service;
  private final Directory directory;
  private final Limits limits;
  private final Clock clock;
  private final MetricRegistry metrics;

  @Inject
  public Pusher(
      PushRequests requests,
      PushTargets targets,
      PushContent content,
      PushService service,
      Directory directory,
      Limits limits,
      Clock clock,
      MetricRegistry metrics) {
    this.requests = requests;
    this.targets = targets;
    this.content = content;
    this.service = service;
    this.directory = directory;
    this.limits = limits;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Works off some; true when there may be more. */
  public boolean run() {
    List<PushRequest> taken = requests.take(limits.batch(), limits.lease());
    if (taken.isEmpty()) {
      return false;
    }
    Set<UUID> online = directory.online(taken.stream().map(PushRequest::userId).toList());
    for (PushRequest request : taken) {
      if (online.contains(request.userId())) {
        requests.done(request); // they see it in the chat itself
      } else {
        handle(request);
      }
    }
    return taken.size() == limits.batch();
  }

  private void handle(PushRequest request) {
    PushTargets.Target target = targets.of(request, clock.instant());
    if (target.quietUntil() != null) {
      requests.postpone(request, target.quietUntil());
    } else if (target.subscriptions().isEmpty()) {
      requests.done(request);
    } else {
      push(request, target);
    }
  }

  private void push(PushRequest request, PushTargets.Target target) {
    try {
      Optional<byte[]> payload = content.of(request);
      boolean later =
          payload.isPresent()
              && target.subscriptions().stream()
                      .map(s -> send(s, payload.get(), request))
                      .filter(result -> result == PushService.Result.LATER)
                      .count()
                  > 0;
      finish(request, later);
    } catch (NotificationException.Unavailable e) {
      LOG.warn("A push waits: {}", e.getMessage());
      finish(request, true);
    }
  }

  private void finish(PushRequest request, boolean later) {
    if (later && request.attempts() < limits.pushAttempts()) {
      requests.postpone(request, clock.instant().plus(limits.pauseAfter(request.attempts())));
    } else {
      requests.done(request);
    }
  }

  private PushService.Result send(Subscription subscription, byte[] payload, PushRequest request) {
    PushService.Result result =
        service.send(subscription, payload, PushContent.topic(request), request.mention());
    metrics
        .counter(
            "notification_pushes_total",
            new org.eclipse.microprofile.metrics.Tag("result", result.name()))
        .inc();
    if (result == PushService.Result.GONE) {
      targets.gone(subscription);
    }
    return result;
  }
}
