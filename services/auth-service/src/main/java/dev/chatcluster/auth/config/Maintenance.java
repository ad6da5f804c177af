package dev.chatcluster.auth.config;

import dev.chatcluster.auth.domain.SessionCleaning;
import dev.chatcluster.auth.tokens.SigningKeys;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What the service does by itself: keys on their schedule, ended sessions out of the tables. */
@ApplicationScoped
public class Maintenance {
  private final Settings settings;
  private final SigningKeys keys;
  private final SessionCleaning cleaning;
  private final MetricRegistry metrics;
  private final PeriodicTasks tasks = new PeriodicTasks();

  @Inject
  public Maintenance(
      Settings settings, SigningKeys keys, SessionCleaning cleaning, MetricRegistry metrics) {
    this.settings = settings;
    this.keys = keys;
    this.cleaning = cleaning;
    this.metrics = metrics;
  }

  /**
   * Before the server listens, as who asks for a token must find a key; but after metrics and
   * health have set themselves up, which an early use of a counter would prevent.
   */
  void start(
      @Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) @Initialized(ApplicationScoped.class)
          Object event) {
    keys.maintain();
    tasks.every(settings.duration("auth.keys.check"), "keys", keys::maintain, metrics);
    tasks.every(settings.duration("auth.housekeeping.every"), "sessions", cleaning::clean, metrics);
  }

  @PreDestroy
  void stop() {
    tasks.close();
  }
}
