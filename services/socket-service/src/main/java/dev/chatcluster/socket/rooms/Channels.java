package dev.chatcluster.socket.rooms;

import java.util.concurrent.CompletableFuture;

/** Subscriptions of this node. What is heard comes in order within a channel. */
public interface Channels {
  /** Who hears what is published. */
  interface Listener {
    void heard(String channel, byte[] message);

    /** The connection broke: what was published since then is lost to this node. */
    void lost();
  }

  /** Starts hearing a channel; complete once nothing published to it is missed any more. */
  CompletableFuture<Void> subscribe(String channel);

  void unsubscribe(String channel);
}
