package dev.chatcluster.user.presence.domain;

import java.util.UUID;

/**
 * What one source knows of one person: they are there, or their last connection to it has closed.
 */
public record PresenceReport(UUID userId, PresenceStatus status) {}
