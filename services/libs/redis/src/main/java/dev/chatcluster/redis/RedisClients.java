package dev.chatcluster.redis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.UnifiedJedis;

/**
 * The pooled client; whether Redis is one server or a cluster is a setting and nobody else's
 * business.
 */
@ApplicationScoped
class RedisClients {
  /**
   * A singleton and not application scoped: the client has final methods, which no proxy can pass
   * on.
   */
  @Produces
  @Singleton
  UnifiedJedis client(RedisConfig config) {
    if (config.cluster()) {
      return RedisClusterClient.builder()
          .nodes(config.addresses())
          .clientConfig(config.clientConfig())
          .poolConfig(RedisConfig.clusterPool())
          .build();
    }
    return redis.clients.jedis.RedisClient.builder()
        .hostAndPort(config.addresses().iterator().next())
        .clientConfig(config.clientConfig())
        .poolConfig(RedisConfig.pool())
        .build();
  }

  void close(@Disposes UnifiedJedis client) {
    client.close();
  }
}
