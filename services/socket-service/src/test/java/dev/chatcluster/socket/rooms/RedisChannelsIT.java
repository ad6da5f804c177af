package dev.chatcluster.socket.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.chatcluster.contracts.socket.v1.RoomFrame;
import dev.chatcluster.redis.RedisConfig;
import dev.chatcluster.testing.FreezableProxy;
import dev.chatcluster.testing.RealServers;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.UnifiedJedis;

/** Subscribing and publishing, over one server and over a cluster. */
class RedisChannelsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Enough that every bucket has some. */
  private static final int ROOMS = 400;

  private static final int ROUNDS = 5;

  /** Keeps the numbers heard on each channel. */
  private static final class Heard implements Channels.Listener {
    final Map<String, List<Long>> numbers = new ConcurrentHashMap<>();
    final AtomicInteger losses = new AtomicInteger();

    @Override
    public void heard(String channel, byte[] message) {
      try {
        numbers
            .computeIfAbsent(channel, c -> new CopyOnWriteArrayList<>())
            .add(RoomFrame.parseFrom(message).getSeq());
      } catch (InvalidProtocolBufferException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void lost() {
      losses.incrementAndGet();
    }
  }

  @Test
  void onOneServerEverythingIsHeardInOrder() {
    URI url = URI.create(RealServers.redis().url());
    var address = new HostAndPort(url.getHost(), url.getPort());
    try (var redis = RedisClient.builder().hostAndPort(address).build()) {
      everythingIsHeard(redis, new RedisConfig(Set.of(address), null, null, false, false));
    }
  }

  @Test
  void manySubscribersAtOnceDoNotBreakTheirConnection() {
    URI url = URI.create(RealServers.redis().url());
    var address = new HostAndPort(url.getHost(), url.getPort());
    var heard = new Heard();
    try (var redis = RedisClient.builder().hostAndPort(address).build();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var config = new RedisConfig(Set.of(address), null, null, false, false);
      var channels = new RedisChannels(redis, config);
      channels.start(heard);
      await().atMost(PATIENCE).until(channels::isConnected);
      var subscriptions =
          IntStream.range(0, 5_000)
              .mapToObj(i -> channels.name("conv", UUID.randomUUID()))
              .map(
                  name ->
                      CompletableFuture.runAsync(
                          () -> {
                            channels.subscribe(name).join();
                            channels.unsubscribe(name);
                          },
                          threads))
              .toArray(CompletableFuture[]::new);
      assertThat(CompletableFuture.allOf(subscriptions)).succeedsWithin(PATIENCE);
      assertThat(heard.losses).hasValue(0);
      channels.stop();
    }
  }

  @Test
  void aServerThatVanishesIsNoticedThoughTheConnectionStaysOpen() throws IOException {
    URI url = URI.create(RealServers.redis().url());
    var address = new HostAndPort(url.getHost(), url.getPort());
    var heard = new Heard();
    try (var redis = RedisClient.builder().hostAndPort(address).build();
        var proxy = new FreezableProxy(url.getPort())) {
      var through = new HostAndPort("127.0.0.1", proxy.port());
      var channels =
          new RedisChannels(redis, new RedisConfig(Set.of(through), null, null, false, false));
      channels.start(heard);
      await().atMost(PATIENCE).until(channels::isConnected);
      assertThat(channels.subscribe(channels.name("conv", UUID.randomUUID())))
          .succeedsWithin(PATIENCE);
      proxy.freeze();
      await().atMost(PATIENCE).until(() -> heard.losses.get() == 1);
      channels.stop();
    }
  }

  @Test
  void onAClusterEverythingIsHeardInOrder() {
    try (RedisCluster cluster = RedisCluster.start()) {
      var config = new RedisConfig(cluster.addresses(), null, null, false, true);
      // No more connections than the service has.
      var pool = new ConnectionPoolConfig();
      pool.setMaxTotal(16);
      pool.setMaxWait(Duration.ofSeconds(2));
      try (var redis =
          RedisClusterClient.builder()
              .nodes(config.addresses())
              .clientConfig(config.clientConfig())
              .poolConfig(pool)
              .build()) {
        Set<String> names = everythingIsHeard(redis, config);
        // 32 buckets, and so 32 slots, spread over the cluster.
        assertThat(names.stream().map(name -> name.substring(0, name.indexOf('}'))).distinct())
            .hasSize(32);
      }
    }
  }

  /** Returns the channels' names. */
  private static Set<String> everythingIsHeard(UnifiedJedis redis, RedisConfig config) {
    var heard = new Heard();
    var channels = new RedisChannels(redis, config);
    var publisher = new Publisher(redis, channels);
    channels.start(heard);
    try {
      await().atMost(PATIENCE).until(channels::isConnected);
      List<UUID> rooms = Stream.generate(UUID::randomUUID).limit(ROOMS).toList();
      List<String> names = rooms.stream().map(room -> channels.name("conv", room)).toList();
      for (String name : names) {
        assertThat(channels.subscribe(name)).succeedsWithin(PATIENCE);
      }
      List<Publisher.Publication> publications = new ArrayList<>();
      for (long round = 1; round <= ROUNDS; round++) {
        for (UUID room : rooms) {
          publications.add(
              publisher.toRoom(room.toString(), RoomFrame.newBuilder().setSeq(round).build()));
        }
      }
      publisher.publish(publications);
      List<Long> expected = LongStream.rangeClosed(1, ROUNDS).boxed().toList();
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(heard.numbers).hasSize(ROOMS);
                assertThat(heard.numbers.values()).allMatch(expected::equals);
              });
      assertThat(heard.numbers.keySet()).containsExactlyInAnyOrderElementsOf(names);
      assertThat(names).allMatch(name -> RedisChannels.plain(name).startsWith("conv:"));
      unsubscribedIsUnheard(channels, publisher, heard, rooms);
      return Set.copyOf(names);
    } finally {
      channels.stop();
    }
  }

  private static void unsubscribedIsUnheard(
      RedisChannels channels, Publisher publisher, Heard heard, List<UUID> rooms) {
    UUID left = rooms.getFirst();
    String name = channels.name("conv", left);
    // In the same bucket, so that one connection orders the two.
    UUID kept =
        Stream.generate(UUID::randomUUID)
            .filter(id -> sameBucket(channels, id, name))
            .findFirst()
            .orElseThrow();
    channels.unsubscribe(name);
    assertThat(channels.subscribe(channels.name("conv", kept))).succeedsWithin(PATIENCE);
    publisher.toRoom(left, RoomFrame.newBuilder().setSeq(99).build());
    publisher.toRoom(kept, RoomFrame.newBuilder().setSeq(99).build());
    await().atMost(PATIENCE).until(() -> heard.numbers.containsKey(channels.name("conv", kept)));
    assertThat(heard.numbers.get(name)).doesNotContain(99L);
  }

  private static boolean sameBucket(RedisChannels channels, UUID id, String name) {
    int tag = name.indexOf('}') + 1;
    return channels.name("conv", id).startsWith(name.substring(0, tag));
  }
}
