package dev.chatcluster.redis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.SslOptions;

/**
 * Where Redis is.
 *
 * @param addresses the server, or some nodes of the cluster
 * @param cluster whether it is a Redis Cluster
 */
public record RedisConfig(
    Set<HostAndPort> addresses,
    @Nullable String user,
    @Nullable String password,
    boolean tls,
    boolean cluster) {
  private static final int TIMEOUT_MS = 2000;
  private static final int MAX_CONNECTIONS = 16;

  /** Reads {@code redis://user:password@host:port,host:port}; {@code rediss} means TLS. */
  static RedisConfig parse(String url, boolean cluster) {
    int schemeEnd = url.indexOf("://");
    int authEnd = url.lastIndexOf('@');
    if (schemeEnd < 0) {
      throw new IllegalArgumentException("redis.url must look like redis://:password@host:port");
    }
    String hosts = url.substring(authEnd < 0 ? schemeEnd + 3 : authEnd + 1);
    Set<HostAndPort> addresses = new LinkedHashSet<>();
    for (String host : hosts.split(",", -1)) {
      URI uri = URI.create("redis://" + host);
      addresses.add(new HostAndPort(uri.getHost(), uri.getPort() < 0 ? 6379 : uri.getPort()));
    }
    String auth = authEnd < 0 ? "" : url.substring(schemeEnd + 3, authEnd);
    int colon = auth.indexOf(':');
    String user = colon > 0 ? auth.substring(0, colon) : null;
    String password = colon >= 0 ? auth.substring(colon + 1) : null;
    return new RedisConfig(addresses, user, password, url.startsWith("rediss://"), cluster);
  }

  public JedisClientConfig clientConfig() {
    return DefaultJedisClientConfig.builder()
        .user(user)
        .password(password)
        .sslOptions(tls ? SslOptions.defaults() : null)
        .connectionTimeoutMillis(TIMEOUT_MS)
        .socketTimeoutMillis(TIMEOUT_MS)
        .build();
  }

  static ConnectionPoolConfig pool() {
    var pool = new ConnectionPoolConfig();
    bound(pool);
    return pool;
  }

  static GenericObjectPoolConfig<Connection> clusterPool() {
    return pool();
  }

  private static void bound(GenericObjectPoolConfig<Connection> pool) {
    pool.setMaxTotal(MAX_CONNECTIONS);
    pool.setMaxIdle(MAX_CONNECTIONS);
    pool.setMinIdle(0);
    pool.setMaxWait(java.time.Duration.ofMillis(TIMEOUT_MS));
    pool.setTestOnBorrow(false);
    pool.setTestWhileIdle(true);
    pool.setTimeBetweenEvictionRuns(java.time.Duration.ofSeconds(30));
    pool.setJmxEnabled(false);
  }

  @Override
  public String toString() {
    return "RedisConfig[" + addresses + (cluster ? ", cluster" : "") + "]";
  }

  @ApplicationScoped
  static class Producer {
    @Produces
    RedisConfig config(
        @ConfigProperty(name = "redis.url") String url,
        @ConfigProperty(name = "redis.cluster", defaultValue = "false") boolean cluster) {
      return parse(url, cluster);
    }
  }
}
