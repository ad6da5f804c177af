package dev.chatcluster.notification.account.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What auth-service and user-service tell of accounts and people. */
public sealed interface AccountEvent {
  String eventId();

  UUID userId();

  Instant at();

  /**
   * Something that the owner must know of.
   *
   * @param topic new-sign-in, password-changed, repeated-failures, session-revoked or email-changed
   */
  record Alert(String eventId, UUID userId, Instant at, String topic, @Nullable String device)
      implements AccountEvent {}

  /** A mail of auth-service's is wanted. */
  record MailWanted(String eventId, UUID userId, Instant at, String actionId)
      implements AccountEvent {}

  record Renamed(String eventId, UUID userId, Instant at, String handle, String displayName)
      implements AccountEvent {}

  /** The user asked for friendship. */
  record FriendRequested(String eventId, UUID userId, Instant at, UUID asked)
      implements AccountEvent {}

  /** The user said yes. */
  record FriendAccepted(String eventId, UUID userId, Instant at, UUID requester)
      implements AccountEvent {}
}
