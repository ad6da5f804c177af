package dev.chatcluster.auth.throttling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatcluster.auth.AuthServer;
import dev.chatcluster.auth.domain.AuthException;
import dev.chatcluster.auth.domain.Rate;
import dev.chatcluster.auth.domain.Throttle;
import dev.chatcluster.testing.Ports;
import dev.chatcluster.testing.RealServers;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

class RedisThrottleIT {
  private static final Throttle.Kind KIND = Throttle.Kind.LOGIN_BY_ADDRESS;
  private static final Rate THREE_AN_HOUR = new Rate(3, Duration.ofHours(1));
  private static final Rates RATES = new Rates(kind -> THREE_AN_HOUR);

  private static MetricRegistry metrics;

  private final String who = UUID.randomUUID().toString();

  @BeforeAll
  static void start() {
    AuthServer.get();
    metrics = CDI.current().select(MetricRegistry.class).get();
  }

  @Test
  void replicasCountTogetherInRedis() {
    Throttle one = throttle(RealServers.redis().url());
    Throttle other = throttle(RealServers.redis().url());
    one.take(KIND, who);
    other.take(KIND, who);
    one.take(KIND, who);

    assertThatThrownBy(() -> other.take(KIND, who))
        .isInstanceOfSatisfying(
            AuthException.Throttled.class,
            e ->
                assertThat(e.retryAfter())
                    .isBetween(Duration.ofMinutes(19), Duration.ofMinutes(20)));
    other.giveBack(KIND, who);
    one.take(KIND, who);
    assertThatThrownBy(() -> one.take(KIND, who)).isInstanceOf(AuthException.Throttled.class);
    one.take(KIND, "someone else " + who);
  }

  @Test
  void whatWasNeverTakenCannotBeGivenBack() {
    Throttle throttle = throttle(RealServers.redis().url());
    throttle.giveBack(KIND, who);
    for (int i = 0; i < 3; i++) {
      throttle.take(KIND, who);
    }
    assertThatThrownBy(() -> throttle.take(KIND, who)).isInstanceOf(AuthException.Throttled.class);
  }

  @Test
  void withoutRedisEachProcessCountsForItselfAndSaysSo() {
    long before = metrics.counter("auth_throttle_local_total").getCount();
    Throttle throttle = throttle("redis://127.0.0.1:" + Ports.free());
    for (int i = 0; i < 3; i++) {
      throttle.take(KIND, who);
    }

    assertThatThrownBy(() -> throttle.take(KIND, who)).isInstanceOf(AuthException.Throttled.class);

    throttle.giveBack(KIND, who);
    throttle.take(KIND, who);
    assertThat(metrics.counter("auth_throttle_local_total").getCount() - before).isEqualTo(6);
  }

  private static Throttle throttle(String url) {
    return new RedisThrottle(RedisClient.create(url), RATES, Clock.systemUTC(), metrics);
  }
}
