package dev.chatcluster.notification.preference.rest;

import dev.chatcluster.notification.preference.domain.ConversationPreference;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody wants of a conversation. */
public record ConversationPreferenceView(
    UUID conversationId,
    @Schema(enumeration = {"all", "mentions", "nothing"}) String level,
    @Schema(nullable = true) @Nullable Instant mutedUntil) {
  static ConversationPreferenceView of(ConversationPreference preference) {
    return new ConversationPreferenceView(
        preference.conversationId(), Words.of(preference.level()), preference.mutedUntil());
  }
}
