package dev.chatcluster.chat.application;

import dev.chatcluster.chat.domain.Change;
import dev.chatcluster.chat.domain.ChatException;
import dev.chatcluster.chat.domain.Conversation;
import dev.chatcluster.chat.domain.ConversationKind;
import dev.chatcluster.chat.domain.ConversationLog;
import dev.chatcluster.chat.domain.Conversations;
import dev.chatcluster.chat.domain.GroupRules;
import dev.chatcluster.chat.domain.Limits;
import dev.chatcluster.chat.domain.LogEvent;
import dev.chatcluster.chat.domain.Member;
import dev.chatcluster.chat.domain.Overview;
import dev.chatcluster.chat.domain.Overviews;
import dev.chatcluster.chat.domain.PersonNotice;
import dev.chatcluster.chat.domain.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The transactions that change a group, each under the group's lock. */
@ApplicationScoped
public class GroupChanges {
  private final Conversations conversations;
  private final Overviews overviews;
  private final ConversationLog log;
  private final Clock clock;
  private final GroupRules rules = new GroupRules(Limits.STANDARD);

  @Inject
  public GroupChanges(
      Conversations conversations, Overviews overviews, ConversationLog log, Clock clock) {
    this.conversations = conversations;
    this.overviews = overviews;
    this.log = log;
    this.clock = clock;
  }

  /** Renames the group or changes its photo; a change that changes nothing is not logged. */
  @Transactional
  public Overview describe(UUID userId, UUID groupId, Function<Conversation, Change> change) {
    Locked locked = lock(userId, groupId);
    GroupRules.mayManage(locked.actor());
    Conversation group = locked.group();
    Change wanted = change.apply(group);
    Conversation changed =
        switch (wanted) {
          case Change.GroupRenamed renamed -> group.renamed(renamed.name());
          case Change.GroupPhotoChanged photo -> group.withPhoto(photo.photoUrl());
          default -> throw new IllegalArgumentException("No description: " + wanted);
        };
    if (!changed.equals(group)) {
      conversations.describe(groupId, changed.name(), changed.photoUrl());
      append(locked, wanted);
    }
    return overview(userId, groupId);
  }

  @Transactional
  public Optional<Overview> changeMembers(
      UUID userId, UUID groupId, Set<UUID> add, Set<UUID> remove) {
    Locked locked = lock(userId, groupId);
    Change.MembersChanged change =
        rules.change(locked.actor(), conversations.members(groupId), add, remove);
    apply(locked, change);
    return change.removed().contains(userId)
        ? Optional.empty()
        : Optional.of(overview(userId, groupId));
  }

  @Transactional
  public Overview changeRole(UUID userId, UUID groupId, UUID memberId, Role role) {
    Locked locked = lock(userId, groupId);
    Member member =
        conversations
            .member(groupId, memberId)
            .orElseThrow(() -> new ChatException.NotFound("member"));
    apply(locked, GroupRules.changeRole(locked.actor(), member, role));
    return overview(userId, groupId);
  }

  private void apply(Locked locked, Change.MembersChanged change) {
    if (change.isEmpty()) {
      return;
    }
    UUID groupId = locked.group().id();
    LogEvent event = append(locked, change);
    conversations.removeMembers(groupId, change.removed());
    conversations.changeRoles(groupId, change.roles());
    conversations.addMembers(
        change.added().entrySet().stream()
            .map(
                e ->
                    new Member(
                        groupId,
                        e.getKey(),
                        e.getValue(),
                        event.at(),
                        event.seq(),
                        event.seq(),
                        event.seq()))
            .toList());
    List<PersonNotice> notices = new ArrayList<>();
    change.added().keySet().forEach(user -> notices.add(new PersonNotice.Joined(user, event)));
    change.removed().forEach(user -> notices.add(new PersonNotice.Left(user, event)));
    log.tell(notices);
  }

  private record Locked(Conversation group, Member actor, long lastSeq) {}

  private Locked lock(UUID userId, UUID groupId) {
    Long lastSeq = log.lock(List.of(groupId)).get(groupId);
    Optional<Member> actor = conversations.member(groupId, userId);
    if (lastSeq == null || actor.isEmpty()) {
      throw new ChatException.NotFound("group");
    }
    Conversation group =
        conversations.find(groupId).orElseThrow(() -> new ChatException.NotFound("group"));
    if (group.kind() != ConversationKind.GROUP) {
      throw new ChatException.Conflict(
          "not-a-group", "A direct conversation stays between the two of you.");
    }
    return new Locked(group, actor.get(), Objects.requireNonNull(lastSeq));
  }

  private LogEvent append(Locked locked, Change change) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var event =
        new LogEvent(
            locked.group().id(), locked.lastSeq() + 1, locked.actor().userId(), now, change);
    log.append(List.of(event));
    return event;
  }

  private Overview overview(UUID userId, UUID groupId) {
    return overviews.find(userId, groupId).orElseThrow(() -> new ChatException.NotFound("group"));
  }
}
