package dev.chatcluster.user.presence.rest;

import dev.chatcluster.user.presence.domain.PresenceStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "OwnPresence")
public record PresenceInput(
    @Schema(required = true, description = "ONLINE or AWAY") @Nullable PresenceStatus status) {}
