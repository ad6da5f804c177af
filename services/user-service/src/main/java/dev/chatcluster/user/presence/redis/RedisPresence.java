package dev.chatcluster.user.presence.redis;

import dev.chatcluster.user.domain.Limits;
import dev.chatcluster.user.domain.UserException;
import dev.chatcluster.user.presence.domain.Presence;
import dev.chatcluster.user.presence.domain.PresenceReport;
import dev.chatcluster.user.presence.domain.PresenceStatus;
import dev.chatcluster.user.presence.domain.PresenceStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * A hash a person, one field a source with its status and expiry, and a key that says when the
 * person was last there. The fields carry their own expiry because Redis before 7.4 has it for
 * whole keys only: a node that died must not live on in a hash that another node keeps alive.
 */
@ApplicationScoped
public class RedisPresence implements PresenceStore {
  private static final Logger LOG = LoggerFactory.getLogger(RedisPresence.class);

  private final UnifiedJedis redis;
  private final Limits limits;
  private final Clock clock;

  @Inject
  public RedisPresence(UnifiedJedis redis, Limits limits, Clock clock) {
    this.redis = redis;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public void report(String source, List<PresenceReport> reports) {
    withRedis(
        () -> {
          write(source, reports);
          return true;
        });
  }

  @Override
  public Map<UUID, Presence> find(Collection<UUID> userIds) {
    return withRedis(() -> read(userIds));
  }

  private static <T> T withRedis(Supplier<T> work) {
    try {
      return work.get();
    } catch (JedisException e) {
      LOG.warn("Redis is away: {}", e.toString());
      throw new UserException.Unavailable("Presence is not known now; try again.");
    }
  }

  private void write(String source, List<PresenceReport> reports) {
    Instant now = clock.instant();
    Instant expiry = now.plus(limits.presenceLife());
    try (AbstractPipeline pipeline = redis.pipelined()) {
      List<Response<?>> answers = new ArrayList<>(reports.size() * 3);
      for (PresenceReport report : reports) {
        String key = key(report.userId());
        if (report.status() == PresenceStatus.OFFLINE) {
          answers.add(pipeline.hdel(key, source));
        } else {
          answers.add(pipeline.hset(key, source, new Entry(report.status(), expiry).encode()));
          answers.add(pipeline.pexpire(key, limits.presenceLife().toMillis()));
        }
        answers.add(
            pipeline.set(
                seenKey(report.userId()),
                String.valueOf(now.toEpochMilli()),
                SetParams.setParams().px(limits.lastSeenKept().toMillis())));
      }
      pipeline.sync();
      // A refused command shows only when its answer is read.
      answers.forEach(Response::get);
    }
  }

  private Map<UUID, Presence> read(Collection<UUID> userIds) {
    Map<UUID, Response<Map<String, String>>> sources = new HashMap<>();
    Map<UUID, Response<String>> seen = new HashMap<>();
    try (AbstractPipeline pipeline = redis.pipelined()) {
      for (UUID userId : userIds) {
        sources.put(userId, pipeline.hgetAll(key(userId)));
        seen.put(userId, pipeline.get(seenKey(userId)));
      }
      pipeline.sync();
    }
    Map<UUID, Presence> found = new HashMap<>();
    for (UUID userId : userIds) {
      String lastSeen = seen.get(userId).get();
      PresenceStatus status = status(userId, sources.get(userId).get());
      found.put(userId, new Presence(userId, status, instant(lastSeen)));
    }
    return found;
  }

  private PresenceStatus status(UUID userId, Map<String, String> sources) {
    Instant now = clock.instant();
    PresenceStatus status = PresenceStatus.OFFLINE;
    List<String> expired = new ArrayList<>();
    for (var source : sources.entrySet()) {
      Entry entry = Entry.decode(source.getValue());
      if (!entry.expiry().isAfter(now)) {
        expired.add(source.getKey());
      } else if (entry.status().compareTo(status) < 0) {
        status = entry.status();
      }
    }
    if (!expired.isEmpty()) {
      redis.hdel(key(userId), expired.toArray(String[]::new));
    }
    return status;
  }

  private static @Nullable Instant instant(@Nullable String millis) {
    return millis == null ? null : Instant.ofEpochMilli(Long.parseLong(millis));
  }

  // The braces put both keys of a person on one node of a cluster.

  private static String key(UUID userId) {
    return "presence:{" + userId + "}";
  }

  private static String seenKey(UUID userId) {
    return "presence:{" + userId + "}:seen";
  }

  private record Entry(PresenceStatus status, Instant expiry) {
    String encode() {
      return status.name() + ':' + expiry.toEpochMilli();
    }

    static Entry decode(String text) {
      int colon = text.indexOf(':');
      return new Entry(
          PresenceStatus.valueOf(text.substring(0, colon)),
          Instant.ofEpochMilli(Long.parseLong(text.substring(colon + 1))));
    }
  }
}
