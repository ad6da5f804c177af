package dev.chatcluster.notification.mail.application;

import dev.chatcluster.notification.domain.Limits;
import dev.chatcluster.notification.domain.NotificationException;
import dev.chatcluster.notification.mail.domain.Mail;
import dev.chatcluster.notification.mail.domain.MailOutcome;
import dev.chatcluster.notification.mail.domain.MailRequest;
import dev.chatcluster.notification.mail.domain.MailRequests;
import dev.chatcluster.notification.mail.domain.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands mails over to mailchip and asks how they ended. A request is taken, worked on outside of
 * any transaction, and written back: who dies in between leaves it to the next one, who hands it
 * over under the same key.
 */
@ApplicationScoped
public class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final MailRequests requests;
  private final Composer composer;
  private final Mailer mailer;
  private final Limits limits;
  private final Clock clock;
  private final MetricRegistry metrics;

  @Inject
  public Dispatcher(
      MailRequests requests,
      Composer composer,
      Mailer mailer,
      Limits limits,
      Clock clock,
      MetricRegistry metrics) {
    this.requests = requests;
    this.composer = composer;
    this.mailer = mailer;
    this.limits = limits;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Works off some; true when there may be more. */
  public boolean run() {
    if (!mailer.isConfigured()) {
      return false;
    }
    List<MailRequest> taken = requests.take(limits.batch(), limits.lease());
    taken.forEach(this::handle);
    return taken.size() == limits.batch();
  }

  /** Forgets those that ended long ago; till then their causes make no second one. */
  public int clean() {
    return requests.removeEndedBefore(clock.instant().minus(limits.requestsKept()));
  }

  private void handle(MailRequest request) {
    try {
      if (request.createdAt().isBefore(clock.instant().minus(limits.mailGivenUpAfter()))) {
        LOG.error(
            "Mail {} ({}) is given up after {} attempts",
            request.id(),
            request.kind(),
            request.attempts());
        end(request, MailOutcome.GIVEN_UP);
      } else if (request.mailId() == null) {
        post(request);
      } else {
        ask(request, request.mailId());
      }
    } catch (NotificationException.Unavailable e) {
      LOG.warn("Mail {} ({}) waits: {}", request.id(), request.kind(), e.getMessage());
      requests.again(request.id(), request.mailId(), next(request));
    } catch (RuntimeException e) {
      LOG.error("Mail {} ({}) waits", request.id(), request.kind(), e);
      requests.again(request.id(), request.mailId(), next(request));
    }
  }

  private void post(MailRequest request) {
    Optional<Mail> mail = composer.compose(request);
    if (mail.isEmpty()) {
      end(request, MailOutcome.NOT_NEEDED);
      return;
    }
    switch (mailer.post(request.id(), mail.get())) {
      case Mailer.Posted.Taken taken ->
          requests.accepted(
              request.id(), taken.mailId(), clock.instant().plus(limits.firstPause()));
      case Mailer.Posted.TakenBefore before -> end(request, MailOutcome.TAKEN);
      case Mailer.Posted.Refused refused -> {
        LOG.error(
            "mailchip refuses mail {} ({}): {}", request.id(), request.kind(), refused.reason());
        end(request, MailOutcome.REFUSED);
      }
      case Mailer.Posted.Later later -> throw new NotificationException.Unavailable(later.reason());
    }
  }

  private void ask(MailRequest request, String mailId) {
    switch (mailer.state(mailId)) {
      case SENT -> end(request, MailOutcome.SENT);
      case FAILED -> end(request, MailOutcome.FAILED);
      case SUPPRESSED -> end(request, MailOutcome.SUPPRESSED);
      case UNKNOWN -> {
        LOG.warn("mailchip has lost mail {} ({}): handed over again", request.id(), request.kind());
        metrics.counter("notification_mails_lost_total").inc();
        requests.again(request.id(), null, clock.instant());
      }
      case WAITING, UNANSWERED -> requests.again(request.id(), mailId, next(request));
    }
  }

  private Instant next(MailRequest request) {
    return clock.instant().plus(limits.pauseAfter(request.attempts()));
  }

  private void end(MailRequest request, MailOutcome outcome) {
    requests.end(request.id(), outcome);
    metrics
        .counter(
            "notification_mails_total",
            new org.eclipse.microprofile.metrics.Tag("kind", request.kind().name()),
            new org.eclipse.microprofile.metrics.Tag("outcome", outcome.name()))
        .inc();
  }
}
