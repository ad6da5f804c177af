package dev.chatcluster.auth.messaging;

import dev.chatcluster.contracts.auth.v1.UserEvent;
import dev.chatcluster.outbox.Outbox;
import dev.chatcluster.outbox.OutboxRecord;
import dev.chatcluster.persistence.Transactions;
import dev.chatcluster.service.id.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Emits user events with the current transaction. */
@ApplicationScoped
public class UserEventOutbox {
  private static final String TOPIC = "user.events";

  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public UserEventOutbox(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  UserEvent.Builder event(UUID accountId, Instant at) {
    return UserEvent.newBuilder()
        .setEventId(Uuid7.next(clock).toString())
        .setUserId(accountId.toString())
        .setAtMs(at.toEpochMilli());
  }

  void emit(UserEvent.Builder builder) {
    UserEvent event = builder.build();
    var record = new OutboxRecord(TOPIC, event.getUserId(), event.toByteArray());
    transactions.jdbc(
        connection -> {
          Outbox.emit(connection, record);
          return true;
        });
  }
}
