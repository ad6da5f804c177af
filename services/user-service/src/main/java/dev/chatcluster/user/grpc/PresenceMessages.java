package dev.chatcluster.user.grpc;

import dev.chatcluster.contracts.user.v1.PersonPresence;
import dev.chatcluster.user.domain.UserException;
import dev.chatcluster.user.presence.domain.Presence;
import dev.chatcluster.user.presence.domain.PresenceStatus;

/** Presence as the contract writes it. */
final class PresenceMessages {
  private PresenceMessages() {}

  static PersonPresence of(Presence presence) {
    var person =
        PersonPresence.newBuilder()
            .setUserId(presence.userId().toString())
            .setStatus(
                switch (presence.status()) {
                  case ONLINE ->
                      dev.chatcluster.contracts.user.v1.PresenceStatus.PRESENCE_STATUS_ONLINE;
                  case AWAY ->
                      dev.chatcluster.contracts.user.v1.PresenceStatus.PRESENCE_STATUS_AWAY;
                  case OFFLINE ->
                      dev.chatcluster.contracts.user.v1.PresenceStatus.PRESENCE_STATUS_OFFLINE;
                });
    if (presence.lastSeenAt() != null) {
      person.setLastSeenAtMs(presence.lastSeenAt().toEpochMilli());
    }
    return person.build();
  }

  static PresenceStatus status(dev.chatcluster.contracts.user.v1.PresenceStatus status) {
    return switch (status) {
      case PRESENCE_STATUS_ONLINE -> PresenceStatus.ONLINE;
      case PRESENCE_STATUS_AWAY -> PresenceStatus.AWAY;
      case PRESENCE_STATUS_OFFLINE -> PresenceStatus.OFFLINE;
      case PRESENCE_STATUS_UNSPECIFIED, UNRECOGNIZED ->
          throw new UserException.Invalid("reports", "Each must say a status");
    };
  }
}
