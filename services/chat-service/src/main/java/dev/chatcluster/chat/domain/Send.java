package dev.chatcluster.chat.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone wants to send a message. Nothing in it has been checked. */
public record Send(UUID messageId, UUID conversationId, UUID senderId, @Nullable String content) {}
