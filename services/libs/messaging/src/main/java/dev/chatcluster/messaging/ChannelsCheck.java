package dev.chatcluster.messaging;

import io.smallrye.reactive.messaging.providers.extension.HealthCenter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * A channel that has failed for good consumes nothing any more: only a new process helps, so it is
 * liveness.
 */
@Liveness
@ApplicationScoped
public class ChannelsCheck implements HealthCheck {
  private final HealthCenter channels;

  @Inject
  public ChannelsCheck(HealthCenter channels) {
    this.channels = channels;
  }

  @Override
  public HealthCheckResponse call() {
    var report = channels.getLiveness();
    var response = HealthCheckResponse.named("channels").status(report.isOk());
    report.getChannels().stream()
        .filter(channel -> !channel.isOk())
        .forEach(
            channel ->
                response.withData(channel.getChannel(), String.valueOf(channel.getMessage())));
    return response.build();
  }
}
