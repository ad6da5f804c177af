package dev.chatcluster.socket.websocket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A node that takes no sockets any more is not ready: whoever balances sends them elsewhere. */
@Readiness
@ApplicationScoped
public class DrainingCheck implements HealthCheck {
  private final Drain drain;

  @Inject
  public DrainingCheck(Drain drain) {
    this.drain = drain;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("draining").status(!drain.isDraining()).build();
  }
}
