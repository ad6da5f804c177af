package dev.chatcluster.notification.push.domain;

import java.util.UUID;

/**
 * Messages of one conversation that are to be pushed to somebody: the newest stands for all.
 *
 * @param count how many there are
 * @param mention whether one of them names the person
 * @param attempts including the one under way
 */
public record PushRequest(
    UUID userId,
    UUID conversationId,
    UUID messageId,
    UUID actorId,
    long seq,
    int count,
    boolean mention,
    int attempts) {}
