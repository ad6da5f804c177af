package dev.chatcluster.notification.preference.rest;

import dev.chatcluster.notification.preference.domain.ConversationPreference;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody wants of a conversation, as they write it. */
public record ConversationPreferenceBody(
    @Schema(
            required = true,
            enumeration = {"all", "mentions", "nothing"})
        @Nullable String level,
    @Schema(nullable = true, description = "Nothing is heard of it before")
        @Nullable Instant mutedUntil) {
  ConversationPreference read(UUID conversationId) {
    return new ConversationPreference(conversationId, Words.level("level", level), mutedUntil);
  }
}
