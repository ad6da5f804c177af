package dev.chatcluster.contracts.json;

import dev.chatcluster.contracts.chat.v1.MessageState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as browsers get it.
 *
 * @param seq where its creation stands in the conversation's log
 * @param content null once it is deleted
 */
public record MessageView(
    UUID id,
    UUID conversationId,
    long seq,
    UUID senderId,
    String type,
    @Nullable String content,
    Instant createdAt,
    @Nullable Instant editedAt,
    @Nullable Instant deletedAt) {
  static MessageView of(String conversationId, MessageState state) {
    return new MessageView(
        UUID.fromString(state.getMessageId()),
        UUID.fromString(conversationId),
        state.getSeq(),
        UUID.fromString(state.getSenderId()),
        "text",
        state.hasContent() ? state.getContent() : null,
        Instant.ofEpochMilli(state.getCreatedAtMs()),
        state.hasEditedAtMs() ? Instant.ofEpochMilli(state.getEditedAtMs()) : null,
        state.hasDeletedAtMs() ? Instant.ofEpochMilli(state.getDeletedAtMs()) : null);
  }
}
