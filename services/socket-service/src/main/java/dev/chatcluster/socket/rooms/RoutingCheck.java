package dev.chatcluster.socket.rooms;

import dev.chatcluster.service.health.DependencyCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A node that hears no other can open no socket: it is ready only once it does. */
@Readiness
@ApplicationScoped
public class RoutingCheck implements HealthCheck {
  private final RedisChannels channels;

  @Inject
  public RoutingCheck(RedisChannels channels) {
    this.channels = channels;
  }

  @Override
  public HealthCheckResponse call() {
    return DependencyCheck.ask(
        "routing",
        () -> {
          if (!channels.isConnected()) {
            throw new IllegalStateException("Redis pub/sub is not connected");
          }
          return null;
        });
  }
}
