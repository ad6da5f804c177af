package dev.chatcluster.user.config;

import dev.chatcluster.user.domain.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads the limits that an installation may set ({@code limits.*}); the rest is part of the
 * contract.
 */
@ApplicationScoped
public class LimitsProducer {
  @Produces
  @Singleton
  Limits limits() {
    Config config = ConfigProvider.getConfig();
    Limits byDefault = Limits.DEFAULT;
    return new Limits(
        number(config, "limits.max-friends", byDefault.maxFriends()),
        number(config, "limits.max-requests", byDefault.maxRequests()),
        number(config, "limits.max-blocks", byDefault.maxBlocks()),
        byDefault.maxIds(),
        byDefault.maxContacts(),
        byDefault.maxReports(),
        duration(config, "limits.presence-life-ms", byDefault.presenceLife()),
        duration(config, "limits.last-seen-kept-ms", byDefault.lastSeenKept()));
  }

  private static int number(Config config, String name, int byDefault) {
    return config.getOptionalValue(name, Integer.class).orElse(byDefault);
  }

  private static Duration duration(Config config, String name, Duration byDefault) {
    return config.getOptionalValue(name, Long.class).map(Duration::ofMillis).orElse(byDefault);
  }
}
