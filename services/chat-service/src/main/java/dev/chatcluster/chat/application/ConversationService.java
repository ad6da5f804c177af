package dev.chatcluster.chat.application;

import dev.chatcluster.chat.domain.ChatException;
import dev.chatcluster.chat.domain.Contacts;
import dev.chatcluster.chat.domain.Conversation;
import dev.chatcluster.chat.domain.Conversations;
import dev.chatcluster.chat.domain.Limits;
import dev.chatcluster.chat.domain.LogEvent;
import dev.chatcluster.chat.domain.Member;
import dev.chatcluster.chat.domain.Overview;
import dev.chatcluster.chat.domain.Overviews;
import dev.chatcluster.chat.domain.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finding and starting conversations. */
@ApplicationScoped
public class ConversationService {
  /** A conversation, and whether this call made it. */
  public record Started(Overview overview, boolean created) {}

  private final Conversations conversations;
  private final Overviews overviews;
  private final ConversationStarter starter;
  private final Contacts contacts;

  @Inject
  public ConversationService(
      Conversations conversations,
      Overviews overviews,
      ConversationStarter starter,
      Contacts contacts) {
    this.conversations = conversations;
    this.overviews = overviews;
    this.starter = starter;
    this.contacts = contacts;
  }

  @Transactional
  public List<Overview> list(UUID userId, Overviews.@Nullable Position after, int limit) {
    return overviews.list(userId, after, limit);
  }

  @Transactional
  public Overview find(UUID userId, UUID conversationId) {
    return overviews
        .find(userId, conversationId)
        .orElseThrow(() -> new ChatException.NotFound("conversation"));
  }

  /** What came after a seq, and how far the log goes. */
  public record Tail(List<LogEvent> events, long lastSeq) {}

  @Transactional
  public Tail eventsAfter(UUID userId, UUID conversationId, long afterSeq, int limit) {
    Member member = member(userId, conversationId);
    // The end is read first: an event written between the two statements then shows as more to
    // come.
    long lastSeq = conversations.find(conversationId).map(Conversation::lastSeq).orElse(0L);
    return new Tail(overviews.eventsAfter(member, afterSeq, limit), lastSeq);
  }

  @Transactional
  public List<Member> members(UUID userId, UUID conversationId, @Nullable UUID after, int limit) {
    member(userId, conversationId);
    return conversations.members(conversationId, after, limit);
  }

  @Transactional
  public List<UUID> conversationsOf(UUID userId, @Nullable UUID after, int limit) {
    return conversations.conversationsOf(userId, after, limit);
  }

  /** A conversation with all who are in it. */
  public record Standing(Conversation conversation, List<Member> members) {}

  /** For services that keep a copy: nobody's membership is asked. */
  @Transactional
  public Standing standing(UUID id) {
    // Its end is read first: a member who is newer than that is no harm to a copy, one who is
    // missing would be.
    Conversation conversation =
        conversations.find(id).orElseThrow(() -> new ChatException.NotFound("conversation"));
    return new Standing(conversation, conversations.members(id));
  }

  /** The direct conversation of two people: the one they have, or a new one. */
  public Started direct(UUID userId, UUID other) {
    if (userId.equals(other)) {
      throw new ChatException.Invalid("memberIds", "A direct conversation needs another person");
    }
    Optional<Overview> existing = starter.findDirect(userId, other);
    if (existing.isPresent()) {
      return new Started(existing.get(), false);
    }
    contacts.check(userId, List.of(other));
    return starter.direct(userId, other);
  }

  /**
   * A new group.
   *
   * @param id made by the caller, so that a repeat finds the group instead of making another
   */
  public Started group(
      UUID userId, UUID id, @Nullable String name, List<UUID> members, @Nullable String photoUrl) {
    String checkedName = Texts.groupName(name, Limits.STANDARD);
    String photo = Texts.photoUrl(photoUrl, Limits.STANDARD);
    Set<UUID> others = new LinkedHashSet<>(members);
    others.remove(userId);
    if (others.size() + 1 > Limits.STANDARD.groupMembers()) {
      throw new ChatException.Invalid(
          "memberIds", "A group has at most " + Limits.STANDARD.groupMembers() + " members");
    }
    Optional<Overview> existing = starter.findGroup(userId, id);
    if (existing.isPresent()) {
      return new Started(existing.get(), false);
    }
    contacts.check(userId, others);
    return starter.group(userId, id, checkedName, others, photo);
  }

  private Member member(UUID userId, UUID conversationId) {
    return conversations
        .member(conversationId, userId)
        .orElseThrow(() -> new ChatException.NotFound("conversation"));
  }
}
