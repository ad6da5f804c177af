package dev.chatcluster.notification.mail.mailchip;

import dev.chatcluster.notification.mail.domain.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether mails are sent. Without mailchip the service works all the same. */
@Readiness
@ApplicationScoped
public class MailCheck implements HealthCheck {
  private final Mailer mailer;

  @Inject
  public MailCheck(Mailer mailer) {
    this.mailer = mailer;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("mail")
        .up()
        .withData("sending", mailer.isConfigured() ? "by mailchip" : "no: MAILCHIP_URL is not set")
        .build();
  }
}
