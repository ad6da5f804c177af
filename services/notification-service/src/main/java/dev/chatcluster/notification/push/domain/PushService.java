package dev.chatcluster.notification.push.domain;

import java.net.URI;

/** The push services of browsers' makers. */
public interface PushService {
  /** What became of a push. */
  enum Result {
    DELIVERED,
    /** The browser has no such subscription any more. */
    GONE,
    /** It will not do, however often. */
    REFUSED,
    /** It may do later. */
    LATER
  }

  /**
   * Sends, encrypted for the browser.
   *
   * @param topic a push that still waits at the push service under the same topic is replaced
   * @param urgent worth waking a device for
   */
  Result send(Subscription subscription, byte[] payload, String topic, boolean urgent);

  /** Our public key, which browsers ask for: an uncompressed point of P-256. */
  byte[] publicKey();

  /**
   * Whether an endpoint may be called.
   *
   * @throws dev.chatcluster.notification.domain.NotificationException.Invalid when not
   */
  void check(URI endpoint);
}
