package dev.chatcluster.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits and time-outs of the relay.
 *
 * @param slot the replication slot, which is also the leader lock: it serves one relay at a time
 * @param maxInFlight events sent and not acknowledged; at this many the relay stops reading the WAL
 * @param statusInterval how often the server hears how far we are
 * @param checkInterval how often the server is asked whether the stream is still alive
 * @param retryPause between attempts to get the slot or the connection
 */
public record RelaySettings(
    String slot,
    int maxInFlight,
    Duration statusInterval,
    Duration checkInterval,
    Duration retryPause) {
  @ApplicationScoped
  static class Producer {
    @Produces
    RelaySettings settings(
        @ConfigProperty(name = "outbox.slot", defaultValue = "outbox") String slot) {
      return new RelaySettings(
          slot, 10_000, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMillis(500));
    }
  }
}
