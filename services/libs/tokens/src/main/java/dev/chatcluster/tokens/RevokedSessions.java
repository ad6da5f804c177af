package dev.chatcluster.tokens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * Sessions that were ended while access tokens of theirs may still be good. Kept in Redis for as
 * long as such a token can live; if Redis is lost, a token still dies by its own expiry, minutes
 * later.
 */
@ApplicationScoped
public class RevokedSessions {
  private static final Logger LOG = LoggerFactory.getLogger(RevokedSessions.class);

  /** Longer than any access token lives. */
  static final Duration KEPT = Duration.ofMinutes(15);

  private final UnifiedJedis redis;

  @Inject
  public RevokedSessions(UnifiedJedis redis) {
    this.redis = redis;
  }

  public void add(UUID sessionId) {
    redis.set(key(sessionId), "", SetParams.setParams().ex(KEPT.toSeconds()));
  }

  public boolean contains(UUID sessionId) {
    try {
      return redis.exists(key(sessionId));
    } catch (JedisException e) {
      LOG.warn(
          "Redis does not say whether a session was revoked, taken as not: {}", e.getMessage());
      return false;
    }
  }

  private static String key(UUID sessionId) {
    return "revoked-session:" + sessionId;
  }
}
