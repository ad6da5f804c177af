package dev.chatcluster.notification.config;

import dev.chatcluster.notification.domain.Addresses;
import dev.chatcluster.notification.domain.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads what an installation may set; the rest of the limits is part of the contract. */
@ApplicationScoped
public class Settings {
  @Produces
  @Singleton
  Limits limits(
      @ConfigProperty(name = "notification.missed.after", defaultValue = "PT15M") Duration after,
      @ConfigProperty(name = "notification.missed.every", defaultValue = "PT4H") Duration every) {
    return Limits.DEFAULT.withMissed(after, every);
  }

  @Produces
  @Singleton
  Addresses addresses(
      @ConfigProperty(name = "public.url") Optional<String> url,
      @ConfigProperty(name = "public.origins") String origins) {
    String base = url.filter(u -> !u.isBlank()).orElse(origins.split(",", 2)[0]).strip();
    return new Addresses(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
  }
}
