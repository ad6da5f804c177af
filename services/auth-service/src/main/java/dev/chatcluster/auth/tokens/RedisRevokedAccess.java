package dev.chatcluster.auth.tokens;

import dev.chatcluster.auth.domain.RevokedAccess;
import dev.chatcluster.tokens.RevokedSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/** Tells all services through Redis which sessions' access tokens to refuse. */
@ApplicationScoped
public class RedisRevokedAccess implements RevokedAccess {
  private static final Logger LOG = LoggerFactory.getLogger(RedisRevokedAccess.class);

  private final RevokedSessions revoked;
  private final Counter missed;

  @Inject
  public RedisRevokedAccess(RevokedSessions revoked, MetricRegistry metrics) {
    this.revoked = revoked;
    this.missed = metrics.counter("auth_revocations_missed_total");
  }

  @Override
  public void refuse(List<UUID> sessionIds) {
    try {
      sessionIds.forEach(revoked::add);
    } catch (JedisException e) {
      missed.inc();
      LOG.warn(
          "Redis is away: access tokens of an ended session live out their minutes: {}",
          e.getMessage());
    }
  }
}
