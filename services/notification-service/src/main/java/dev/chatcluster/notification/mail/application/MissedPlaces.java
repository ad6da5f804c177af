package dev.chatcluster.notification.mail.application;

import dev.chatcluster.notification.conversation.domain.Conversation;
import dev.chatcluster.notification.conversation.domain.Conversations;
import dev.chatcluster.notification.conversation.domain.MemberSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A conversation as one of its members has it. */
@ApplicationScoped
public class MissedPlaces {
  /** The conversation and the member. */
  public record Place(Conversation conversation, MemberSettings member) {}

  private final Conversations conversations;

  @Inject
  public MissedPlaces(Conversations conversations) {
    this.conversations = conversations;
  }

  /** Empty for who is no member. */
  @Transactional
  public Optional<Place> find(UUID conversationId, UUID userId) {
    return conversations
        .member(conversationId, userId)
        .map(
            member ->
                new Place(conversations.find(List.of(conversationId)).get(conversationId), member));
  }
}
