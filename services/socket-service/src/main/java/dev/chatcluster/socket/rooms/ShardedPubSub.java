package dev.chatcluster.socket.rooms;

import redis.clients.jedis.BinaryJedisShardedPubSub;
import redis.clients.jedis.RedisClusterClient;

/** Pub/sub on the shard of a cluster that holds the channels' slot. */
final class ShardedPubSub extends BinaryJedisShardedPubSub implements RedisSubscription.PubSub {
  private final RedisClusterClient cluster;
  private final RedisSubscription subscription;

  ShardedPubSub(RedisClusterClient cluster, RedisSubscription subscription) {
    this.cluster = cluster;
    this.subscription = subscription;
  }

  @Override
  public void listen(byte[] firstChannel) {
    cluster.ssubscribe(this, firstChannel);
  }

  @Override
  public void onSSubscribe(byte[] channel, int subscribed) {
    subscription.subscribed(channel);
  }

  @Override
  public void onSMessage(byte[] channel, byte[] message) {
    subscription.heard(channel, message);
  }

  @Override
  public void subscribe(byte[] channel) {
    ssubscribe(new byte[][] {channel});
  }

  @Override
  public void unsubscribe(byte[] channel) {
    sunsubscribe(new byte[][] {channel});
  }

  @Override
  public void close() {
    // The connection is the cluster client's own.
  }
}
