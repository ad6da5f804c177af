package dev.chatcluster.notification.preference.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where it is kept what people want. Works in the caller's transaction. */
public interface PreferenceStore {
  Preferences of(UUID userId);

  Map<UUID, Preferences> ofAll(Collection<UUID> userIds);

  void put(UUID userId, Preferences preferences);

  Optional<ConversationPreference> ofConversation(UUID userId, UUID conversationId);

  /** By conversation id. */
  List<ConversationPreference> ofConversations(UUID userId, @Nullable UUID after, int limit);

  void put(UUID userId, ConversationPreference preference);

  void remove(UUID userId, UUID conversationId);
}
