package dev.chatcluster.auth.config;

import dev.chatcluster.auth.domain.AdminToken;
import dev.chatcluster.auth.domain.KeySchedule;
import dev.chatcluster.auth.domain.Rate;
import dev.chatcluster.auth.domain.SessionPolicy;
import dev.chatcluster.auth.mail.domain.MailPolicy;
import dev.chatcluster.auth.passwords.HashingSettings;
import dev.chatcluster.auth.rest.WebSettings;
import dev.chatcluster.auth.throttling.Rates;
import dev.chatcluster.auth.tokens.DerivedKeys;
import dev.chatcluster.auth.tokens.KeySeal;
import dev.chatcluster.auth.tokens.TokenSettings;
import dev.chatcluster.tokens.service.ServiceTokenVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * Every limit and time-out of the service, read once; the defaults stand in
 * microprofile-config.properties.
 */
@ApplicationScoped
public class Settings {
  /** Published so long after their last signature; a token lives minutes, clocks differ by less. */
  private static final Duration KEY_RETENTION = Duration.ofHours(1);

  /** Who may ask where people's mail goes, and what stands in it. */
  private static final String MAIL_SENDER = "notification-service";

  private final Config config;

  @Inject
  public Settings(Config config) {
    this.config = config;
  }

  @Produces
  @Singleton
  SessionPolicy sessionPolicy() {
    return new SessionPolicy(
        duration("auth.session.idle"),
        duration("auth.session.absolute"),
        duration("auth.refresh.grace"));
  }

  @Produces
  @Singleton
  TokenSettings tokens() {
    return new TokenSettings(
        config.getValue("tokens.issuer", String.class), duration("auth.access-token.life"));
  }

  @Produces
  @Singleton
  KeySchedule keySchedule() {
    return new KeySchedule(
        duration("auth.keys.rotation"),
        duration("auth.keys.lead"),
        KEY_RETENTION.plus(duration("auth.access-token.life")),
        config
            .getOptionalValue("auth.keys.rotate-after", String.class)
            .filter(instant -> !instant.isBlank())
            .map(Settings::rotateAfter));
  }

  private static Instant rotateAfter(String instant) {
    try {
      return Instant.parse(instant.strip());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "AUTH_KEYS_ROTATE_AFTER must be an instant like 2026-01-31T12:00:00Z, not " + instant, e);
    }
  }

  @Produces
  @Singleton
  KeySeal keySeal() {
    return new KeySeal(keyEncryptionKey());
  }

  @Produces
  @Singleton
  DerivedKeys derivedKeys() {
    return new DerivedKeys(KeySeal.decode(keyEncryptionKey()));
  }

  private String keyEncryptionKey() {
    return config.getValue("auth.key.encryption.key", String.class);
  }

  @Produces
  @Singleton
  ServiceTokenVerifier serviceTokens(Clock clock) {
    return new ServiceTokenVerifier(
        URI.create(config.getValue("service.jwks.url", String.class)),
        MAIL_SENDER,
        "auth-service",
        clock);
  }

  @Produces
  @Singleton
  AdminToken adminToken() {
    return new AdminToken(
        config.getOptionalValue("auth.bootstrap.token", String.class).filter(t -> !t.isBlank()));
  }

  @Produces
  @Singleton
  HashingSettings hashing() {
    return new HashingSettings(
        number("auth.password.memory-kib"),
        number("auth.password.iterations"),
        number("auth.password.parallelism"),
        number("auth.password.concurrency"),
        duration("auth.password.patience"));
  }

  @Produces
  @Singleton
  Rates rates() {
    return new Rates(
        kind ->
            switch (kind) {
              case REGISTRATION_BY_ADDRESS -> hourly("auth.registrations-per-hour");
              case LOGIN_BY_ADDRESS -> minutely("auth.logins-per-minute");
              case LOGIN_FAILURE_BY_ACCOUNT ->
                  new Rate(number("auth.login-failures-per-quarter-hour"), Duration.ofMinutes(15));
              case VERIFICATION_BY_ACCOUNT -> hourly("auth.verifications-per-hour");
              case EMAIL_CHANGE_BY_ACCOUNT -> hourly("auth.email-changes-per-hour");
              case EMAIL_CHANGE_BY_RECIPIENT -> hourly("auth.email-changes-per-hour-to-one");
              case RESET_BY_ADDRESS -> hourly("auth.resets-per-hour");
              case RESET_BY_RECIPIENT -> hourly("auth.resets-per-hour-to-one");
              case LINK_BY_ADDRESS -> minutely("auth.links-per-minute");
              case MAIL_LOOKUP -> minutely("auth.mail-lookups-per-minute");
            });
  }

  private Rate hourly(String name) {
    return new Rate(number(name), Duration.ofHours(1));
  }

  private Rate minutely(String name) {
    return new Rate(number(name), Duration.ofMinutes(1));
  }

  @Produces
  @Singleton
  MailPolicy mailPolicy() {
    return new MailPolicy(
        duration("auth.mail.verify-life"),
        duration("auth.mail.reset-life"),
        duration("auth.mail.change-life"),
        duration("auth.mail.notice-kept"));
  }

  @Produces
  @Singleton
  WebSettings web() {
    return new WebSettings(
        Set.copyOf(config.getValues("public.origins", String.class)),
        config.getValue("auth.cookie.secure", Boolean.class),
        config.getValue("auth.client-address.behind-edge", Boolean.class));
  }

  Duration duration(String name) {
    return config.getValue(name, Duration.class);
  }

  private int number(String name) {
    return config.getValue(name, Integer.class);
  }
}
