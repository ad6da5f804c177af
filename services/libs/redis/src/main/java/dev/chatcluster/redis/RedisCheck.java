package dev.chatcluster.redis;

import dev.chatcluster.service.health.DependencyCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import redis.clients.jedis.UnifiedJedis;

@Readiness
@ApplicationScoped
public class RedisCheck implements HealthCheck {
  private final UnifiedJedis redis;

  @Inject
  public RedisCheck(UnifiedJedis redis) {
    this.redis = redis;
  }

  @Override
  public HealthCheckResponse call() {
    // GET and not PING: it goes through a cluster's slot table as the service's own commands do.
    return DependencyCheck.ask("redis", () -> redis.get("health"));
  }
}
