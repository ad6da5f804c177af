package dev.chatcluster.notification.push.persistence;

import dev.chatcluster.notification.push.domain.Subscription;
import dev.chatcluster.notification.push.domain.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class StoredSubscriptions implements Subscriptions {
  private final SubscriptionRows rows;

  @Inject
  public StoredSubscriptions(SubscriptionRows rows) {
    this.rows = rows;
  }

  @Override
  public void put(Subscription subscription, Instant at) {
    rows.session().upsert(SubscriptionRow.of(subscription, at));
  }

  @Override
  public void remove(UUID userId, URI endpoint) {
    rows.remove(SubscriptionRow.id(endpoint), userId);
  }

  @Override
  public List<Subscription> of(UUID userId) {
    return rows.of(userId).stream().map(SubscriptionRow::toSubscription).toList();
  }

  @Override
  public void keepNewest(UUID userId, int count) {
    rows.of(userId).stream().skip(count).forEach(row -> rows.remove(row.id, userId));
  }
}
