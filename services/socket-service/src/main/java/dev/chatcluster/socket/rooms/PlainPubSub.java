package dev.chatcluster.socket.rooms;

import dev.chatcluster.redis.RedisConfig;
import redis.clients.jedis.BinaryJedisPubSub;
import redis.clients.jedis.Jedis;

/** Pub/sub on one server. */
final class PlainPubSub extends BinaryJedisPubSub implements RedisSubscription.PubSub {
  private final Jedis connection;
  private final RedisSubscription subscription;

  PlainPubSub(RedisConfig config, RedisSubscription subscription) {
    this.connection = new Jedis(config.addresses().iterator().next(), config.clientConfig());
    this.subscription = subscription;
  }

  @Override
  public void listen(byte[] firstChannel) {
    connection.subscribe(this, firstChannel);
  }

  @Override
  public void onSubscribe(byte[] channel, int subscribed) {
    subscription.subscribed(channel);
  }

  @Override
  public void onMessage(byte[] channel, byte[] message) {
    subscription.heard(channel, message);
  }

  @Override
  public void subscribe(byte[] channel) {
    super.subscribe(new byte[][] {channel});
  }

  @Override
  public void unsubscribe(byte[] channel) {
    super.unsubscribe(new byte[][] {channel});
  }

  @Override
  public void close() {
    connection.close();
  }
}
