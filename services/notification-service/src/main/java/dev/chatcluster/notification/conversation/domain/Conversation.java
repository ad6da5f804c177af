package dev.chatcluster.notification.conversation.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our copy of a conversation.
 *
 * @param group otherwise it is between two people
 * @param name of a group
 * @param handledSeq events up to here were handled
 * @param membersSeq members are known as of this event
 */
public record Conversation(
    UUID id, boolean group, @Nullable String name, long handledSeq, long membersSeq) {}
