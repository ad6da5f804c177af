package dev.chatcluster.auth.messaging;

import dev.chatcluster.auth.domain.Account;
import dev.chatcluster.auth.domain.Handle;
import dev.chatcluster.auth.domain.UserEvents;
import dev.chatcluster.contracts.auth.v1.HandleChanged;
import dev.chatcluster.contracts.auth.v1.PasswordChanged;
import dev.chatcluster.contracts.auth.v1.Registered;
import dev.chatcluster.contracts.auth.v1.RevocationReason;
import dev.chatcluster.contracts.auth.v1.SessionsRevoked;
import dev.chatcluster.contracts.auth.v1.UserEvent;
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

/** Emits user events with the current transaction. */
@ApplicationScoped
public class OutboxUserEvents implements UserEvents {
  static final String TOPIC = "user.events";

  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public OutboxUserEvents(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void registered(Account account) {
    var registered =
        Registered.newBuilder()
            .setHandle(account.handle().value())
            .setDisplayName(account.displayName().value());
    emit(event(account.id(), account.createdAt()).setRegistered(registered));
  }

  @Override
  public void handleChanged(UUID accountId, Handle handle, Instant at) {
    emit(
        event(accountId, at)
            .setHandleChanged(HandleChanged.newBuilder().setHandle(handle.value())));
  }

  @Override
  public void sessionsRevoked(UUID accountId, List<UUID> sessionIds, Reason reason, Instant at) {
    var revoked =
        SessionsRevoked.newBuilder()
            .addAllSessionIds(sessionIds.stream().map(UUID::toString).toList())
            .setReason(contract(reason));
    emit(event(accountId, at).setSessionsRevoked(revoked));
  }

  @Override
  public void passwordChanged(UUID accountId, Instant at) {
    emit(event(accountId, at).setPasswordChanged(PasswordChanged.getDefaultInstance()));
  }

  private UserEvent.Builder event(UUID accountId, Instant at) {
    return UserEvent.newBuilder()
        .setEventId(Uuid7.next(clock).toString())
        .setUserId(accountId.toString())
        .setAtMs(at.toEpochMilli());
  }

  private void emit(UserEvent.Builder builder) {
    UserEvent event = builder.build();
    var record = new OutboxRecord(TOPIC, event.getUserId(), event.toByteArray());
    transactions.jdbc(
        connection -> {
          Outbox.emit(connection, record);
          return true;
        });
  }

  private static RevocationReason contract(Reason reason) {
    return switch (reason) {
      case LOGOUT -> RevocationReason.REVOCATION_REASON_LOGOUT;
      case LOGOUT_EVERYWHERE -> RevocationReason.REVOCATION_REASON_LOGOUT_EVERYWHERE;
      case REVOKED_BY_USER -> RevocationReason.REVOCATION_REASON_REVOKED_BY_USER;
      case PASSWORD_CHANGED -> RevocationReason.REVOCATION_REASON_PASSWORD_CHANGED;
      case REFRESH_REUSED -> RevocationReason.REVOCATION_REASON_REFRESH_REUSED;
    };
  }
}
