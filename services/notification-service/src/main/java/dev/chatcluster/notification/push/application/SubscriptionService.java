package dev.chatcluster.notification.push.application;

import dev.chatcluster.notification.domain.Limits;
import dev.chatcluster.notification.domain.NotificationException;
import dev.chatcluster.notification.push.domain.PushService;
import dev.chatcluster.notification.push.domain.Subscription;
import dev.chatcluster.notification.push.domain.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;

/** Browsers that somebody wants to be pushed to. */
@ApplicationScoped
public class SubscriptionService {
  private static final int KEY_LENGTH = 65;
  private static final int UNCOMPRESSED = 4;
  private static final int SECRET_LENGTH = 16;
  private static final int ENDPOINT_LENGTH = 2048;

  private final Subscriptions subscriptions;
  private final PushService service;
  private final Limits limits;
  private final Clock clock;

  @Inject
  public SubscriptionService(
      Subscriptions subscriptions, PushService service, Limits limits, Clock clock) {
    this.subscriptions = subscriptions;
    this.service = service;
    this.limits = limits;
    this.clock = clock;
  }

  public byte[] publicKey() {
    return service.publicKey();
  }

  @Transactional
  public void put(Subscription subscription) {
    checkKeys(subscription);
    if (subscription.endpoint().toString().length() > ENDPOINT_LENGTH) {
      throw new NotificationException.Invalid(
          "endpoint", "At most " + ENDPOINT_LENGTH + " characters");
    }
    service.check(subscription.endpoint());
    subscriptions.put(subscription, clock.instant());
    subscriptions.keepNewest(subscription.userId(), limits.subscriptionsPerPerson());
  }

  private static void checkKeys(Subscription subscription) {
    byte[] key = subscription.p256dh();
    if (key.length != KEY_LENGTH || key[0] != UNCOMPRESSED) {
      throw new NotificationException.Invalid(
          "keys.p256dh", "Must be an uncompressed point of P-256");
    }
    if (subscription.auth().length != SECRET_LENGTH) {
      throw new NotificationException.Invalid("keys.auth", "Must have 16 bytes");
    }
  }

  @Transactional
  public void remove(UUID userId, URI endpoint) {
    subscriptions.remove(userId, endpoint);
  }
}
