package dev.chatcluster.notification.messaging;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.chatcluster.contracts.user.v1.RelationEvent;
import dev.chatcluster.notification.account.domain.AccountEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of user-service, read. */
final class RelationMessages {
  private RelationMessages() {}

  /** Null for what nobody is told of, and for what later versions add. */
  static @Nullable AccountEvent read(byte[] value) throws InvalidProtocolBufferException {
    RelationEvent event = RelationEvent.parseFrom(value);
    String id = event.getEventId();
    UUID user = UUID.fromString(event.getUserId());
    Instant at = Instant.ofEpochMilli(event.getAtMs());
    return switch (event.getEventCase()) {
      case PROFILE_CHANGED ->
          new AccountEvent.Renamed(
              id,
              user,
              at,
              event.getProfileChanged().getHandle(),
              event.getProfileChanged().getDisplayName());
      case FRIEND_REQUESTED ->
          new AccountEvent.FriendRequested(
              id, user, at, UUID.fromString(event.getFriendRequested().getAskedUserId()));
      case FRIEND_ACCEPTED ->
          new AccountEvent.FriendAccepted(
              id, user, at, UUID.fromString(event.getFriendAccepted().getRequesterUserId()));
      case BLOCK_CHANGED, EVENT_NOT_SET -> null;
    };
  }
}
