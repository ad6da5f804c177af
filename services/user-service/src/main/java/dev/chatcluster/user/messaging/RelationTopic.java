package dev.chatcluster.user.messaging;

import dev.chatcluster.contracts.user.v1.RelationEvent;
import dev.chatcluster.outbox.Outbox;
import dev.chatcluster.outbox.OutboxRecord;
import dev.chatcluster.persistence.Transactions;
import dev.chatcluster.service.id.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Tells events on user.relations, with the current transaction. */
@ApplicationScoped
public class RelationTopic {
  private static final String TOPIC = "user.relations";

  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public RelationTopic(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Keyed by the person who acted, so that what one person did is heard in order. */
  public void emit(UUID actor, Instant at, RelationEvent.Builder event) {
    RelationEvent complete =
        event
            .setEventId(Uuid7.next(clock).toString())
            .setUserId(actor.toString())
            .setAtMs(at.toEpochMilli())
            .build();
    var record = new OutboxRecord(TOPIC, actor.toString(), complete.toByteArray());
    transactions.jdbc(
        connection -> {
          Outbox.emit(connection, record);
          return record;
        });
  }
}
