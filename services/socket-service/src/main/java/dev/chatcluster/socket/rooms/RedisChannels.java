package dev.chatcluster.socket.rooms;

import dev.chatcluster.redis.RedisConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Channels over Redis. On one server all go over one connection. On a cluster they are spread over
 * buckets whose names carry the bucket as hash tag: the channels of a bucket lie in one slot, so
 * one connection hears them by sharded pub/sub, and a message goes to that shard only instead of
 * the whole cluster.
 */
@ApplicationScoped
public class RedisChannels implements Channels {
  private static final Logger LOG = LoggerFactory.getLogger(RedisChannels.class);
  private static final int BUCKETS = 32;
  private static final long HEARTBEAT_SECONDS = 2;

  private final UnifiedJedis redis;
  private final RedisConfig config;
  private final List<RedisSubscription> subscriptions = new ArrayList<>();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("redis-heartbeat").daemon().factory());
  private @Nullable RedisClusterClient subscriber;

  @Inject
  public RedisChannels(UnifiedJedis redis, RedisConfig config) {
    this.redis = redis;
    this.config = config;
  }

  /** Connects, and keeps connected until the service stops. */
  @SuppressWarnings("FutureReturnValueIgnored") // the heart beats until then
  public void start(Listener listener) {
    if (redis instanceof RedisClusterClient) {
      RedisClusterClient cluster = subscriber();
      subscriber = cluster;
      for (int bucket = 0; bucket < BUCKETS; bucket++) {
        var subscription = new RedisSubscription(tag(bucket) + "node", listener);
        subscriptions.add(subscription);
        subscription.start(() -> new ShardedPubSub(cluster, subscription));
      }
    } else {
      var subscription = new RedisSubscription("node", listener);
      subscriptions.add(subscription);
      subscription.start(() -> new PlainPubSub(config, subscription));
    }
    heart.scheduleWithFixedDelay(
        this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * A server that vanishes leaves connections which are open and silent for ever: only what is
   * heard shows that one is alive. Anybody's heartbeat will do.
   */
  private void beat() {
    for (RedisSubscription subscription : subscriptions) {
      try {
        if (redis instanceof RedisClusterClient cluster) {
          cluster.spublish(subscription.keepAlive(), "");
        } else {
          redis.publish(subscription.keepAlive(), "");
        }
      } catch (JedisException e) {
        LOG.debug("No heartbeat: {}", e.getMessage());
      }
      subscription.checkSilence();
    }
  }

  /**
   * A client for subscriptions alone. Each keeps its connection for good, and all of them may lie
   * on one shard: taken from the pool of commands, they would leave none there.
   */
  private RedisClusterClient subscriber() {
    var pool = new ConnectionPoolConfig();
    pool.setMaxTotal(BUCKETS + 1);
    pool.setJmxEnabled(false);
    return RedisClusterClient.builder()
        .nodes(config.addresses())
        .clientConfig(config.clientConfig())
        .poolConfig(pool)
        .build();
  }

  @Override
  public CompletableFuture<Void> subscribe(String channel) {
    return of(channel).subscribe(channel);
  }

  @Override
  public void unsubscribe(String channel) {
    of(channel).unsubscribe(channel);
  }

  public boolean isConnected() {
    return !subscriptions.isEmpty()
        && subscriptions.stream().allMatch(RedisSubscription::isConnected);
  }

  /** The channel's name where it is published and subscribed. */
  public String name(String kind, Object id) {
    String plain = kind + ":" + id;
    return subscriptions.size() > 1 ? tag(bucket(plain)) + plain : plain;
  }

  /** The channel's name without what the cluster needs. */
  static String plain(String name) {
    return name.startsWith("{") ? name.substring(name.indexOf('}') + 1) : name;
  }

  private RedisSubscription of(String channel) {
    return subscriptions.get(subscriptions.size() > 1 ? bucket(plain(channel)) : 0);
  }

  private static int bucket(String plain) {
    return Math.floorMod(plain.hashCode(), BUCKETS);
  }

  private static String tag(int bucket) {
    return "{b" + bucket + "}";
  }

  @PreDestroy
  void stop() {
    heart.shutdownNow();
    subscriptions.forEach(RedisSubscription::stop);
    if (subscriber != null) {
      subscriber.close();
    }
  }
}
