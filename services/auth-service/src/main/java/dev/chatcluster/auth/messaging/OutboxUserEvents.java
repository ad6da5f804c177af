package dev.chatcluster.auth.messaging;

import dev.chatcluster.auth.domain.Account;
import dev.chatcluster.auth.domain.Handle;
import dev.chatcluster.auth.domain.Session;
import dev.chatcluster.auth.domain.UserEvents;
import dev.chatcluster.contracts.auth.v1.EmailChanged;
import dev.chatcluster.contracts.auth.v1.EmailVerified;
import dev.chatcluster.contracts.auth.v1.HandleChanged;
import dev.chatcluster.contracts.auth.v1.PasswordChanged;
import dev.chatcluster.contracts.auth.v1.Registered;
import dev.chatcluster.contracts.auth.v1.RevocationReason;
import dev.chatcluster.contracts.auth.v1.SessionsRevoked;
import dev.chatcluster.contracts.auth.v1.SignInFailuresRepeated;
import dev.chatcluster.contracts.auth.v1.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Facts about accounts and their sessions. */
@ApplicationScoped
public class OutboxUserEvents implements UserEvents {
  private final UserEventOutbox outbox;

  @Inject
  public OutboxUserEvents(UserEventOutbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void registered(Account account) {
    var registered =
        Registered.newBuilder()
            .setHandle(account.handle().value())
            .setDisplayName(account.displayName().value());
    outbox.emit(outbox.event(account.id(), account.createdAt()).setRegistered(registered));
  }

  @Override
  public void handleChanged(UUID accountId, Handle handle, Instant at) {
    outbox.emit(
        outbox
            .event(accountId, at)
            .setHandleChanged(HandleChanged.newBuilder().setHandle(handle.value())));
  }

  @Override
  public void sessionsRevoked(UUID accountId, List<UUID> sessionIds, Reason reason, Instant at) {
    var revoked =
        SessionsRevoked.newBuilder()
            .addAllSessionIds(sessionIds.stream().map(UUID::toString).toList())
            .setReason(contract(reason));
    outbox.emit(outbox.event(accountId, at).setSessionsRevoked(revoked));
  }

  @Override
  public void passwordChanged(UUID accountId, Instant at) {
    outbox.emit(
        outbox.event(accountId, at).setPasswordChanged(PasswordChanged.getDefaultInstance()));
  }

  @Override
  public void emailVerified(UUID accountId, Instant at) {
    outbox.emit(outbox.event(accountId, at).setEmailVerified(EmailVerified.getDefaultInstance()));
  }

  @Override
  public void emailChanged(UUID accountId, Instant at) {
    outbox.emit(outbox.event(accountId, at).setEmailChanged(EmailChanged.getDefaultInstance()));
  }

  @Override
  public void signedIn(Session session, boolean newDevice, boolean newPlace) {
    var signedIn =
        SignedIn.newBuilder()
            .setSessionId(session.id().toString())
            .setDevice(session.device().name())
            .setNewDevice(newDevice)
            .setNewPlace(newPlace);
    outbox.emit(outbox.event(session.accountId(), session.createdAt()).setSignedIn(signedIn));
  }

  @Override
  public void signInFailuresRepeated(UUID accountId, int failures, Instant at) {
    outbox.emit(
        outbox
            .event(accountId, at)
            .setSignInFailuresRepeated(SignInFailuresRepeated.newBuilder().setFailures(failures)));
  }

  private static RevocationReason contract(Reason reason) {
    return switch (reason) {
      case LOGOUT -> RevocationReason.REVOCATION_REASON_LOGOUT;
      case LOGOUT_EVERYWHERE -> RevocationReason.REVOCATION_REASON_LOGOUT_EVERYWHERE;
      case REVOKED_BY_USER -> RevocationReason.REVOCATION_REASON_REVOKED_BY_USER;
      case PASSWORD_CHANGED -> RevocationReason.REVOCATION_REASON_PASSWORD_CHANGED;
      case REFRESH_REUSED -> RevocationReason.REVOCATION_REASON_REFRESH_REUSED;
      case PASSWORD_RESET -> RevocationReason.REVOCATION_REASON_PASSWORD_RESET;
    };
  }
}
