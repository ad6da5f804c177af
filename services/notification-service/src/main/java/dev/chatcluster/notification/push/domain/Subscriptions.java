package dev.chatcluster.notification.push.domain;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where subscriptions are kept. Works in the caller's transaction. */
public interface Subscriptions {
  /** An endpoint belongs to who said so last: people share browsers. */
  void put(Subscription subscription, Instant at);

  /** Removes an endpoint of somebody's. */
  void remove(UUID userId, URI endpoint);

  List<Subscription> of(UUID userId);

  /** Keeps the newest. */
  void keepNewest(UUID userId, int count);
}
