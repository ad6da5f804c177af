package dev.chatcluster.socket.rooms;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/**
 * One connection that hears channels. When it breaks, its subscriptions are forgotten and the
 * listener is told; it then connects again and waits for new ones.
 */
final class RedisSubscription {
  /** A connected pub/sub of some kind: plain or sharded. */
  interface PubSub extends AutoCloseable {
    /** Hears the first channel, and what is added later, until the connection breaks. */
    void listen(byte[] firstChannel);

    void subscribe(byte[] channel);

    void unsubscribe(byte[] channel);

    @Override
    void close();
  }

  private static final Logger LOG = LoggerFactory.getLogger(RedisSubscription.class);
  private static final long RETRY_MS = 200;

  /** A connection on which no heartbeat was heard for so long is dead, whatever TCP says. */
  private static final long SILENCE_NANOS = 8_000_000_000L;

  private final String keepAlive;
  private final Channels.Listener listener;
  private final Map<String, CompletableFuture<Void>> pending = new ConcurrentHashMap<>();

  /** Connected; not yet able to take subscriptions. */
  private volatile @Nullable PubSub connecting;

  private volatile @Nullable PubSub ready;
  private volatile long heardAt;
  private volatile boolean running = true;
  private @Nullable Thread thread;

  /** Held while a command is written: Jedis lets two writers of one connection mix their bytes. */
  private final Lock writing = new ReentrantLock();

  /**
   * Prepares a subscription.
   *
   * @param keepAlive a channel that is always subscribed: pub/sub without any channel ends
   */
  RedisSubscription(String keepAlive, Channels.Listener listener) {
    this.keepAlive = keepAlive;
    this.listener = listener;
  }

  void start(Supplier<PubSub> connect) {
    thread = Thread.ofPlatform().name("redis-" + keepAlive).daemon().start(() -> run(connect));
  }

  private void run(Supplier<PubSub> connect) {
    while (running) {
      boolean connected = false;
      try (PubSub connection = connect.get()) {
        connecting = connection;
        connected = true;
        connection.listen(bytes(keepAlive));
      } catch (JedisException e) {
        if (running) {
          LOG.warn("Redis pub/sub broke, connecting again: {}", e.getMessage());
        }
      } finally {
        ready = null;
      }
      if (running && connected) {
        pending
            .values()
            .forEach(
                f -> f.completeExceptionally(new IllegalStateException("Redis pub/sub broke")));
        pending.clear();
        listener.lost();
      }
      pause();
    }
  }

  CompletableFuture<Void> subscribe(String channel) {
    PubSub current = ready;
    if (current == null) {
      return CompletableFuture.failedFuture(
          new IllegalStateException("Redis pub/sub is not connected"));
    }
    CompletableFuture<Void> acknowledged = new CompletableFuture<>();
    pending.put(channel, acknowledged);
    writing.lock();
    try {
      current.subscribe(bytes(channel));
    } catch (JedisException e) {
      acknowledged.completeExceptionally(e);
    } finally {
      writing.unlock();
    }
    return acknowledged;
  }

  void unsubscribe(String channel) {
    PubSub current = ready;
    if (current == null) {
      return;
    }
    writing.lock();
    try {
      current.unsubscribe(bytes(channel));
    } catch (JedisException e) {
      LOG.debug("Nothing to unsubscribe: {}", e.getMessage());
    } finally {
      writing.unlock();
    }
  }

  boolean isConnected() {
    return ready != null;
  }

  void subscribed(byte[] channel) {
    String name = text(channel);
    if (name.equals(keepAlive)) {
      heardAt = System.nanoTime();
      ready = connecting;
    }
    CompletableFuture<Void> acknowledged = pending.remove(name);
    if (acknowledged != null) {
      acknowledged.complete(null);
    }
  }

  void heard(byte[] channel, byte[] message) {
    String name = text(channel);
    if (name.equals(keepAlive)) {
      heardAt = System.nanoTime();
    } else {
      listener.heard(name, message);
    }
  }

  /** The channel on which heartbeats are heard. */
  String keepAlive() {
    return keepAlive;
  }

  /** Ends the connection when it has been silent for too long; it is made anew then. */
  void checkSilence() {
    PubSub current = ready;
    if (current != null && System.nanoTime() - heardAt > SILENCE_NANOS) {
      LOG.warn("Redis pub/sub is silent: the connection is given up");
      current.close();
    }
  }

  void stop() {
    running = false;
    Thread current = thread;
    if (current != null) {
      current.interrupt();
    }
  }

  private void pause() {
    try {
      Thread.sleep(running ? RETRY_MS : 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] bytes(String channel) {
    return channel.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] channel) {
    return new String(channel, StandardCharsets.UTF_8);
  }
}
