package dev.chatcluster.notification.preference.persistence;

import dev.chatcluster.notification.preference.domain.ConversationPreference;
import dev.chatcluster.notification.preference.domain.PreferenceStore;
import dev.chatcluster.notification.preference.domain.Preferences;
import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class StoredPreferences implements PreferenceStore {
  /** Sorts before every id. */
  private static final UUID FIRST = new UUID(0, 0);

  private final PreferenceRows preferences;
  private final ConversationPreferenceRows conversations;

  @Inject
  public StoredPreferences(PreferenceRows preferences, ConversationPreferenceRows conversations) {
    this.preferences = preferences;
    this.conversations = conversations;
  }

  @Override
  public Preferences of(UUID userId) {
    return ofAll(List.of(userId)).get(userId);
  }

  @Override
  public Map<UUID, Preferences> ofAll(Collection<UUID> userIds) {
    Map<UUID, Preferences> found = new HashMap<>();
    userIds.forEach(id -> found.put(id, Preferences.DEFAULT));
    if (!userIds.isEmpty()) {
      preferences.byIds(userIds).forEach(row -> found.put(row.userId, row.toPreferences()));
    }
    return found;
  }

  @Override
  public void put(UUID userId, Preferences wanted) {
    preferences.session().upsert(PreferenceRow.of(userId, wanted));
  }

  @Override
  public Optional<ConversationPreference> ofConversation(UUID userId, UUID conversationId) {
    return conversations.one(userId, conversationId).map(ConversationPreferenceRow::toPreference);
  }

  @Override
  public List<ConversationPreference> ofConversations(
      UUID userId, @Nullable UUID after, int limit) {
    return conversations.page(userId, after == null ? FIRST : after, Limit.of(limit)).stream()
        .map(ConversationPreferenceRow::toPreference)
        .toList();
  }

  @Override
  public void put(UUID userId, ConversationPreference wanted) {
    conversations.session().upsert(ConversationPreferenceRow.of(userId, wanted));
  }

  @Override
  public void remove(UUID userId, UUID conversationId) {
    conversations.remove(userId, conversationId);
  }
}
