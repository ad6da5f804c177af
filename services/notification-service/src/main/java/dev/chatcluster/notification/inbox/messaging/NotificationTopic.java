package dev.chatcluster.notification.inbox.messaging;

import dev.chatcluster.contracts.notification.v1.NotificationEvent;
import dev.chatcluster.contracts.notification.v1.NotificationsRead;
import dev.chatcluster.notification.inbox.domain.CentreEvents;
import dev.chatcluster.notification.inbox.domain.NamedNotification;
import dev.chatcluster.notification.inbox.domain.Notification;
import dev.chatcluster.outbox.Outbox;
import dev.chatcluster.outbox.OutboxRecord;
import dev.chatcluster.persistence.Transactions;
import dev.chatcluster.service.id.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells open pages over notification.events, with the current transaction. */
@ApplicationScoped
public class NotificationTopic implements CentreEvents {
  private static final String TOPIC = "notification.events";

  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public NotificationTopic(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void shown(NamedNotification named, int unread) {
    Notification notification = named.notification();
    emit(
        notification.userId(),
        NotificationEvent.newBuilder()
            .setAtMs(notification.at().toEpochMilli())
            .setUnread(unread)
            .setShown(NotificationMessages.of(named)));
  }

  @Override
  public void read(UUID userId, List<UUID> ids, Instant at, int unread) {
    emit(
        userId,
        NotificationEvent.newBuilder()
            .setAtMs(at.toEpochMilli())
            .setUnread(unread)
            .setRead(
                NotificationsRead.newBuilder()
                    .addAllIds(ids.stream().map(UUID::toString).toList())));
  }

  private void emit(UUID userId, NotificationEvent.Builder event) {
    byte[] value =
        event
            .setEventId(Uuid7.next(clock).toString())
            .setUserId(userId.toString())
            .build()
            .toByteArray();
    transactions.jdbc(
        connection -> {
          Outbox.emit(connection, new OutboxRecord(TOPIC, userId.toString(), value));
          return value;
        });
  }
}
