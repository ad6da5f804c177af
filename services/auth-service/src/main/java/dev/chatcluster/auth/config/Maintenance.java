package dev.chatcluster.auth.config;

import dev.chatcluster.auth.domain.AdminToken;
import dev.chatcluster.auth.domain.SessionCleaning;
import dev.chatcluster.auth.mail.domain.ForgottenPassword;
import dev.chatcluster.auth.mail.domain.MailCleaning;
import dev.chatcluster.auth.tokens.SigningKeys;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * What the service does by itself: keys on their schedule, asked resets, and what has ended out of
 * the tables.
 */
@ApplicationScoped
public class Maintenance {
  private final Settings settings;
  private final SigningKeys keys;
  private final SessionCleaning cleaning;
  private final MailCleaning mailCleaning;
  private final ForgottenPassword forgottenPassword;
  private final MetricRegistry metrics;
  private final PeriodicTasks tasks = new PeriodicTasks("maintenance");

  /** Of their own: who waits for a mail does not wait for the cleaning. */
  private final PeriodicTasks resets = new PeriodicTasks("resets");

  @Inject
  public Maintenance(
      Settings settings,
      SigningKeys keys,
      SessionCleaning cleaning,
      MailCleaning mailCleaning,
      ForgottenPassword forgottenPassword,
      MetricRegistry metrics) {
    this.settings = settings;
    this.keys = keys;
    this.cleaning = cleaning;
    this.mailCleaning = mailCleaning;
    this.forgottenPassword = forgottenPassword;
    this.metrics = metrics;
  }

  /**
   * Settings that nobody needs at first are asked for too: a mistake must show now, not at the
   * first sign-up. Before the server listens, as who asks for a token must find a key; but after
   * metrics and health have set themselves up, which an early use of a counter would prevent.
   */
  void start(
      @Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) @Initialized(ApplicationScoped.class)
          Object event,
      AdminToken checked) {
    keys.maintain();
    tasks.every(settings.duration("auth.keys.check"), "keys", keys::maintain, metrics);
    var pause = settings.duration("auth.housekeeping.every");
    tasks.every(pause, "sessions", cleaning::clean, metrics);
    tasks.every(pause, "mails", mailCleaning::clean, metrics);
    resets.every(
        settings.duration("auth.mail.resets-every"),
        "resets",
        forgottenPassword::answerAll,
        metrics);
  }

  @PreDestroy
  void stop() {
    tasks.close();
    resets.close();
  }
}
