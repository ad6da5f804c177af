package dev.chatcluster.notification.config;

import dev.chatcluster.notification.inbox.application.CentreService;
import dev.chatcluster.notification.keys.application.ServiceKeys;
import dev.chatcluster.notification.mail.application.Dispatcher;
import dev.chatcluster.notification.missed.application.MissedSweep;
import dev.chatcluster.notification.push.application.Pusher;
import dev.chatcluster.notification.weekly.application.WeeklySweep;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the service does by itself, each kind of work on a thread of its own. */
@ApplicationScoped
public class Workers {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  private static final Duration OFTEN = Duration.ofMillis(500);
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(5);
  private static final Duration SELDOM = Duration.ofSeconds(30);
  private static final Duration HOURLY = Duration.ofHours(1);

  private final Pusher pusher;
  private final Dispatcher mails;
  private final MissedSweep missed;
  private final WeeklySweep weekly;
  private final CentreService centre;
  private final ServiceKeys keys;
  private final MetricRegistry metrics;
  private final List<Thread> threads = new ArrayList<>();

  @Inject
  public Workers(
      Pusher pusher,
      Dispatcher mails,
      MissedSweep missed,
      WeeklySweep weekly,
      CentreService centre,
      ServiceKeys keys,
      MetricRegistry metrics) {
    this.pusher = pusher;
    this.mails = mails;
    this.missed = missed;
    this.weekly = weekly;
    this.centre = centre;
    this.keys = keys;
    this.metrics = metrics;
  }

  /**
   * Before the server listens, as others must find the key of this process; but after metrics and
   * health have set themselves up.
   */
  void start(
      @Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) @Initialized(ApplicationScoped.class)
          Object event) {
    keys.publish();
    run("pushes", OFTEN, pusher::run);
    run("mails", OFTEN, mails::run);
    run("missed", NOW_AND_THEN, missed::run);
    run("weekly", SELDOM, weekly::run);
    run("tidying", HOURLY, this::tidy);
  }

  private boolean tidy() {
    keys.publish();
    weekly.tidy();
    centre.clean();
    mails.clean();
    return false;
  }

  private void run(String name, Duration pause, BooleanSupplier work) {
    var failed = metrics.counter("notification_worker_" + name + "_failed_total");
    threads.add(
        Thread.ofVirtual()
            .name("worker-" + name)
            .start(() -> new Worker(name, pause, work, failed::inc).run()));
  }

  @PreDestroy
  void stop() {
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      try {
        thread.join(Duration.ofSeconds(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        LOG.warn("Stopped before {} had ended", thread.getName());
      }
    }
  }
}
