package dev.chatcluster.notification.preference.application;

import dev.chatcluster.notification.conversation.domain.Conversations;
import dev.chatcluster.notification.domain.NotificationException;
import dev.chatcluster.notification.preference.domain.ConversationPreference;
import dev.chatcluster.notification.preference.domain.MailCategory;
import dev.chatcluster.notification.preference.domain.PreferenceStore;
import dev.chatcluster.notification.preference.domain.Preferences;
import dev.chatcluster.notification.weekly.domain.WeeklyTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reading and changing what somebody wants. */
@ApplicationScoped
public class PreferenceService {
  private final PreferenceStore store;
  private final Conversations conversations;
  private final WeeklyTimes weekly;

  @Inject
  public PreferenceService(PreferenceStore store, Conversations conversations, WeeklyTimes weekly) {
    this.store = store;
    this.conversations = conversations;
    this.weekly = weekly;
  }

  @Transactional
  public Preferences of(UUID userId) {
    return store.of(userId);
  }

  @Transactional
  public Preferences put(UUID userId, Preferences wanted) {
    store.put(userId, wanted);
    // Monday morning is another moment in another zone.
    weekly.plan(userId, wanted.timeZone());
    return wanted;
  }

  @Transactional
  public void set(UUID userId, MailCategory category, boolean wanted) {
    store.put(userId, store.of(userId).with(category, wanted));
  }

  @Transactional
  public List<ConversationPreference> ofConversations(
      UUID userId, @Nullable UUID after, int limit) {
    return store.ofConversations(userId, after, limit);
  }

  /** What they want of a conversation; what they want of all, when they said nothing of it. */
  @Transactional
  public ConversationPreference ofConversation(UUID userId, UUID conversationId) {
    requireMember(userId, conversationId);
    return store
        .ofConversation(userId, conversationId)
        .orElseGet(
            () -> new ConversationPreference(conversationId, store.of(userId).level(), null));
  }

  @Transactional
  public ConversationPreference put(UUID userId, ConversationPreference wanted) {
    requireMember(userId, wanted.conversationId());
    store.put(userId, wanted);
    return wanted;
  }

  @Transactional
  public void remove(UUID userId, UUID conversationId) {
    requireMember(userId, conversationId);
    store.remove(userId, conversationId);
  }

  private void requireMember(UUID userId, UUID conversationId) {
    if (conversations.member(conversationId, userId).isEmpty()) {
      throw new NotificationException.NotFound("conversation");
    }
  }
}
