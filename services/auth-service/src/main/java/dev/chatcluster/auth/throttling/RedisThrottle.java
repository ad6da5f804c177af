package dev.chatcluster.auth.throttling;

import dev.chatcluster.auth.domain.AuthException;
import dev.chatcluster.auth.domain.Rate;
import dev.chatcluster.auth.domain.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Token buckets in Redis, shared by all replicas. While Redis is away each replica counts for
 * itself, so that an outage of Redis locks nobody out and still lets nobody guess without end;
 * {@code auth_throttle_local_total} tells.
 */
public final class RedisThrottle implements Throttle {
  private static final Logger LOG = LoggerFactory.getLogger(RedisThrottle.class);

  /** After a failure Redis is not asked for so long: its time-out is not added to every sign-in. */
  private static final long AWAY_MILLIS = 2000;

  /**
   * A bucket is the time at which it will be full again (GCRA). Redis's own clock counts, so that
   * replicas agree. ARGV: milliseconds a token, milliseconds of a full bucket. Answers the
   * milliseconds to wait.
   */
  private static final String TAKE =
      """
      local t = redis.call('TIME')
      local now = t[1] * 1000 + math.floor(t[2] / 1000)
      local full = math.max(tonumber(redis.call('GET', KEYS[1]) or now), now) + tonumber(ARGV[1])
      local wait = full - now - tonumber(ARGV[2])
      if wait > 0 then return wait end
      redis.call('SET', KEYS[1], string.format('%d', full), 'PX', string.format('%d', full - now))
      return 0
      """;

  private static final String GIVE_BACK =
      """
      if redis.call('PTTL', KEYS[1]) > tonumber(ARGV[1]) then
        redis.call('DECRBY', KEYS[1], ARGV[1])
        redis.call('PEXPIRE', KEYS[1], redis.call('PTTL', KEYS[1]) - tonumber(ARGV[1]))
      else
        redis.call('DEL', KEYS[1])
      end
      return 0
      """;

  private static final String FORGET = "return redis.call('DEL', KEYS[1])";

  private final UnifiedJedis redis;
  private final Rates rates;
  private final LocalBuckets local;
  private final Clock clock;
  private final Counter locally;
  private final Counter refused;
  private volatile long awayUntil;

  public RedisThrottle(UnifiedJedis redis, Rates rates, Clock clock, MetricRegistry metrics) {
    this.redis = redis;
    this.rates = rates;
    this.local = new LocalBuckets(clock);
    this.clock = clock;
    this.locally = metrics.counter("auth_throttle_local_total");
    this.refused = metrics.counter("auth_throttled_total");
  }

  @Override
  public void take(Kind kind, String who) {
    Rate rate = rates.of(kind);
    String bucket = bucket(kind, who);
    Object answer = ask(TAKE, bucket, rate);
    Duration wait =
        answer instanceof Long millis ? Duration.ofMillis(millis) : local.take(bucket, rate);
    if (wait.isPositive()) {
      refused.inc();
      throw new AuthException.Throttled(wait);
    }
  }

  @Override
  public void giveBack(Kind kind, String who) {
    Rate rate = rates.of(kind);
    String bucket = bucket(kind, who);
    if (ask(GIVE_BACK, bucket, rate) == null) {
      local.giveBack(bucket, rate);
    }
  }

  @Override
  public void forget(Kind kind, String who) {
    String bucket = bucket(kind, who);
    if (ask(FORGET, bucket, rates.of(kind)) == null) {
      local.forget(bucket);
    }
  }

  /** Null when Redis does not answer. */
  private Object ask(String script, String bucket, Rate rate) {
    if (clock.millis() >= awayUntil) {
      try {
        return redis.eval(
            script,
            List.of(bucket),
            List.of(
                Long.toString(rate.interval().toMillis()), Long.toString(rate.per().toMillis())));
      } catch (JedisException e) {
        awayUntil = clock.millis() + AWAY_MILLIS;
        LOG.warn("Redis is away, attempts are counted in this process: {}", e.getMessage());
      }
    }
    locally.inc();
    return null;
  }

  private static String bucket(Kind kind, String who) {
    return "throttle:" + kind.name().toLowerCase(Locale.ROOT) + ":" + who;
  }
}
