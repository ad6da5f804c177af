package dev.chatcluster.auth.config;

import dev.chatcluster.auth.domain.AdminToken;
import dev.chatcluster.auth.domain.KeySchedule;
import dev.chatcluster.auth.domain.Rate;
import dev.chatcluster.auth.domain.SessionPolicy;
import dev.chatcluster.auth.passwords.HashingSettings;
import dev.chatcluster.auth.rest.WebSettings;
import dev.chatcluster.auth.throttling.Rates;
import dev.chatcluster.auth.tokens.KeySeal;
import dev.chatcluster.auth.tokens.TokenSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
    return new KeySeal(config.getValue("auth.key.encryption.key", String.class));
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
        new Rate(number("auth.registrations-per-hour"), Duration.ofHours(1)),
        new Rate(number("auth.logins-per-minute"), Duration.ofMinutes(1)),
        new Rate(number("auth.login-failures-per-quarter-hour"), Duration.ofMinutes(15)));
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
