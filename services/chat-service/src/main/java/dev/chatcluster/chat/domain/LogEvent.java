package dev.chatcluster.chat.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry of a conversation's log.
 *
 * @param seq dense: 1, 2, 3 and so on, in commit order
 */
public record LogEvent(UUID conversationId, long seq, UUID actorId, Instant at, Change change) {}
