package dev.chatcluster.chat.application;

import dev.chatcluster.chat.application.ConversationService.Started;
import dev.chatcluster.chat.domain.Change;
import dev.chatcluster.chat.domain.ChatException;
import dev.chatcluster.chat.domain.Conversation;
import dev.chatcluster.chat.domain.ConversationKind;
import dev.chatcluster.chat.domain.ConversationLog;
import dev.chatcluster.chat.domain.Conversations;
import dev.chatcluster.chat.domain.LogEvent;
import dev.chatcluster.chat.domain.Member;
import dev.chatcluster.chat.domain.Overview;
import dev.chatcluster.chat.domain.Overviews;
import dev.chatcluster.chat.domain.PersonNotice;
import dev.chatcluster.chat.domain.Role;
import dev.chatcluster.service.id.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The transactions that start a conversation; whoever may be contacted was asked before, outside of
 * them.
 */
@ApplicationScoped
public class ConversationStarter {
  private final Conversations conversations;
  private final Overviews overviews;
  private final ConversationLog log;
  private final Clock clock;

  @Inject
  public ConversationStarter(
      Conversations conversations, Overviews overviews, ConversationLog log, Clock clock) {
    this.conversations = conversations;
    this.overviews = overviews;
    this.log = log;
    this.clock = clock;
  }

  @Transactional
  public Optional<Overview> findDirect(UUID userId, UUID other) {
    return conversations
        .findDirect(userId, other)
        .flatMap(found -> overviews.find(userId, found.id()));
  }

  /** The group with this id, if the caller made it; anyone else's id is taken. */
  @Transactional
  public Optional<Overview> findGroup(UUID userId, UUID id) {
    Optional<Conversation> found = conversations.find(id);
    if (found.isPresent() && !found.get().createdBy().equals(userId)) {
      throw ChatException.Conflict.idReused();
    }
    return found.flatMap(conversation -> overviews.find(userId, conversation.id()));
  }

  @Transactional
  public Started direct(UUID userId, UUID other) {
    var conversation = conversation(Uuid7.next(clock), ConversationKind.DIRECT, null, null, userId);
    if (!conversations.insert(conversation, Conversation.directKey(userId, other))) {
      Optional<Overview> existing = findDirect(userId, other);
      return new Started(
          existing.orElseThrow(() -> new ChatException.NotFound("conversation")), false);
    }
    Map<UUID, Role> members = new LinkedHashMap<>();
    members.put(userId, Role.MEMBER);
    members.put(other, Role.MEMBER);
    return start(conversation, members);
  }

  @Transactional
  public Started group(
      UUID userId, UUID id, String name, Set<UUID> others, @Nullable String photoUrl) {
    var conversation = conversation(id, ConversationKind.GROUP, name, photoUrl, userId);
    if (!conversations.insert(conversation, null)) {
      return new Started(
          findGroup(userId, id).orElseThrow(ChatException.Conflict::idReused), false);
    }
    Map<UUID, Role> members = new LinkedHashMap<>();
    members.put(userId, Role.OWNER);
    others.forEach(other -> members.put(other, Role.MEMBER));
    return start(conversation, members);
  }

  private Started start(Conversation conversation, Map<UUID, Role> roles) {
    Instant now = conversation.createdAt();
    UUID id = conversation.id();
    conversations.addMembers(
        roles.entrySet().stream()
            .map(entry -> new Member(id, entry.getKey(), entry.getValue(), now, 1, 0, 0))
            .toList());
    var event =
        new LogEvent(id, 1, conversation.createdBy(), now, new Change.ConversationCreated(roles));
    log.append(List.of(event));
    log.tell(
        roles.keySet().stream()
            .<PersonNotice>map(user -> new PersonNotice.Joined(user, event))
            .toList());
    Overview overview = overviews.find(conversation.createdBy(), id).orElseThrow();
    return new Started(overview, true);
  }

  private Conversation conversation(
      UUID id, ConversationKind kind, @Nullable String name, @Nullable String photoUrl, UUID by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Conversation(id, kind, name, photoUrl, 0, null, now, by, now);
  }
}
