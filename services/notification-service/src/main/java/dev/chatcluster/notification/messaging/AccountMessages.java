package dev.chatcluster.notification.messaging;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.chatcluster.contracts.auth.v1.UserEvent;
import dev.chatcluster.notification.account.domain.AccountEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of auth-service, read. */
final class AccountMessages {
  private AccountMessages() {}

  /** Null for what no owner need hear of, and for what later versions add. */
  static @Nullable AccountEvent read(byte[] value) throws InvalidProtocolBufferException {
    UserEvent event = UserEvent.parseFrom(value);
    return switch (event.getEventCase()) {
      case SIGNED_IN -> {
        var signedIn = event.getSignedIn();
        yield signedIn.getNewDevice() || signedIn.getNewPlace()
            ? alert(event, "new-sign-in", signedIn.getDevice())
            : null;
      }
      case PASSWORD_CHANGED -> alert(event, "password-changed", "");
      case SIGN_IN_FAILURES_REPEATED -> alert(event, "repeated-failures", "");
      case EMAIL_CHANGED -> alert(event, "email-changed", "");
      case SESSIONS_REVOKED ->
          switch (event.getSessionsRevoked().getReason()) {
            case REVOCATION_REASON_REVOKED_BY_USER, REVOCATION_REASON_REFRESH_REUSED ->
                alert(event, "session-revoked", "");
            // The others are what somebody just did, or told by an alert of their own.
            default -> null;
          };
      case MAIL_ACTION_REQUESTED ->
          new AccountEvent.MailWanted(
              event.getEventId(),
              UUID.fromString(event.getUserId()),
              Instant.ofEpochMilli(event.getAtMs()),
              event.getMailActionRequested().getActionId());
      case REGISTERED, HANDLE_CHANGED, EMAIL_VERIFIED, EVENT_NOT_SET -> null;
    };
  }

  private static AccountEvent alert(UserEvent event, String topic, String device) {
    return new AccountEvent.Alert(
        event.getEventId(),
        UUID.fromString(event.getUserId()),
        Instant.ofEpochMilli(event.getAtMs()),
        topic,
        device.isEmpty() ? null : device);
  }
}
