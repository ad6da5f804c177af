package dev.chatcluster.notification.inbox.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was read: either some ids, or all. */
public record ReadBody(
    @Schema(nullable = true, maxItems = 100) @Nullable List<UUID> ids,
    @Schema(nullable = true) @Nullable Boolean all) {}
