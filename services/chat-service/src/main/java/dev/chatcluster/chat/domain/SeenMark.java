package dev.chatcluster.chat.domain;

import java.util.UUID;

/**
 * How far a person has come in a conversation.
 *
 * @param read what is read is delivered too
 */
public record SeenMark(UUID conversationId, UUID userId, long seq, boolean read) {}
