package dev.chatcluster.user.presence.rest;

import dev.chatcluster.user.presence.domain.Presence;
import dev.chatcluster.user.presence.domain.PresenceStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Presence")
public record PresenceView(
    UUID userId,
    PresenceStatus status,
    @Schema(nullable = true, description = "Null when not known or not told")
        @Nullable Instant lastSeenAt) {
  static PresenceView of(Presence presence) {
    return new PresenceView(presence.userId(), presence.status(), presence.lastSeenAt());
  }
}
