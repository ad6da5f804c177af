package dev.chatcluster.notification.push.persistence;

import dev.chatcluster.notification.push.domain.Subscription;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "push_subscription")
public class SubscriptionRow {
  @Id public byte[] id;

  @Column(name = "user_id", nullable = false)
  public UUID userId;

  @Column(nullable = false)
  public String endpoint;

  @Column(nullable = false)
  public byte[] p256dh;

  @Column(nullable = false)
  public byte[] auth;

  @Column(name = "created_at", nullable = false)
  public Instant createdAt;

  static SubscriptionRow of(Subscription subscription, Instant at) {
    var row = new SubscriptionRow();
    row.id = id(subscription.endpoint());
    row.userId = subscription.userId();
    row.endpoint = subscription.endpoint().toString();
    row.p256dh = subscription.p256dh();
    row.auth = subscription.auth();
    row.createdAt = at;
    return row;
  }

  static byte[] id(URI endpoint) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(endpoint.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  Subscription toSubscription() {
    return new Subscription(userId, URI.create(endpoint), p256dh, auth);
  }
}
