package dev.chatcluster.socket.rooms;

import com.google.protobuf.MessageLite;
import dev.chatcluster.contracts.socket.v1.PersonFrame;
import dev.chatcluster.contracts.socket.v1.RoomFrame;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import redis.clients.jedis.ClusterPipeline;
import redis.clients.jedis.UnifiedJedis;

/** Tells all nodes. */
@ApplicationScoped
public class Publisher {
  /** Something to tell. */
  public record Publication(String channel, byte[] message) {}

  private final UnifiedJedis redis;
  private final RedisChannels channels;

  @Inject
  public Publisher(UnifiedJedis redis, RedisChannels channels) {
    this.redis = redis;
    this.channels = channels;
  }

  public Publication toRoom(String conversationId, RoomFrame frame) {
    return publication("conv", conversationId, frame);
  }

  public Publication toPerson(String userId, PersonFrame frame) {
    return publication("user", userId, frame);
  }

  private Publication publication(String kind, String id, MessageLite frame) {
    return new Publication(channels.name(kind, id), frame.toByteArray());
  }

  public void toRoom(UUID conversationId, RoomFrame frame) {
    publish(List.of(toRoom(conversationId.toString(), frame)));
  }

  /**
   * Publishes in order, in one round trip.
   *
   * @throws redis.clients.jedis.exceptions.JedisException when Redis does not answer; some may be
   *     out then
   */
  public void publish(List<Publication> publications) {
    if (publications.isEmpty()) {
      return;
    }
    try (var pipeline = redis.pipelined()) {
      for (Publication publication : publications) {
        byte[] channel = publication.channel().getBytes(StandardCharsets.UTF_8);
        if (pipeline instanceof ClusterPipeline cluster) {
          cluster.spublish(channel, publication.message());
        } else {
          pipeline.publish(channel, publication.message());
        }
      }
      pipeline.sync();
    }
  }
}
