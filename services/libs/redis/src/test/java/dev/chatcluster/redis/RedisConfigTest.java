package dev.chatcluster.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import redis.clients.jedis.HostAndPort;

class RedisConfigTest {
  @Test
  void aUrlNamesServersUserAndPassword() {
    RedisConfig config = RedisConfig.parse("redis://chat:p@ss:word@one:7000,two", true);
    assertThat(config.addresses())
        .containsExactly(new HostAndPort("one", 7000), new HostAndPort("two", 6379));
    assertThat(config.user()).isEqualTo("chat");
    assertThat(config.password()).isEqualTo("p@ss:word");
    assertThat(config.cluster()).isTrue();
    assertThat(config.tls()).isFalse();
    assertThat(config.toString()).doesNotContain("p@ss");
  }

  @Test
  void aPasswordNeedsNoUser() {
    RedisConfig config = RedisConfig.parse("rediss://:secret@one", false);
    assertThat(config.user()).isNull();
    assertThat(config.password()).isEqualTo("secret");
    assertThat(config.tls()).isTrue();
  }

  @Test
  void whatIsNoUrlIsRefused() {
    assertThatThrownBy(() -> RedisConfig.parse("one:6379", false)).hasMessageContaining("redis://");
  }
}
