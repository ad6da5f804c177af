package dev.chatcluster.notification.conversation.application;

import dev.chatcluster.notification.conversation.domain.ChatEvent;
import dev.chatcluster.notification.conversation.domain.Conversation;
import dev.chatcluster.notification.conversation.domain.Conversations;
import dev.chatcluster.notification.conversation.domain.MemberSettings;
import dev.chatcluster.notification.conversation.domain.MessageRules;
import dev.chatcluster.notification.conversation.domain.Outcome;
import dev.chatcluster.notification.domain.Limits;
import dev.chatcluster.notification.inbox.application.Centre;
import dev.chatcluster.notification.missed.domain.MissedMails;
import dev.chatcluster.notification.people.application.Directory;
import dev.chatcluster.notification.push.domain.PushRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What conversations' events mean, one transaction a batch. */
@ApplicationScoped
public class ChatEvents {
  private final Conversations conversations;
  private final Directory directory;
  private final Centre centre;
  private final PushRequests pushes;
  private final MissedMails missedMails;
  private final Limits limits;
  private final Clock clock;

  @Inject
  public ChatEvents(
      Conversations conversations,
      Directory directory,
      Centre centre,
      PushRequests pushes,
      MissedMails missedMails,
      Limits limits,
      Clock clock) {
    this.conversations = conversations;
    this.directory = directory;
    this.centre = centre;
    this.pushes = pushes;
    this.missedMails = missedMails;
    this.limits = limits;
    this.clock = clock;
  }

  /** Handles events in their order; those of conversations that are not known are left out. */
  @Transactional
  public void handle(List<ChatEvent> events) {
    Map<UUID, Conversation> known =
        conversations.lock(events.stream().map(ChatEvent::conversationId).distinct().toList());
    List<ChatEvent.Logged> fresh = new ArrayList<>();
    Map<UUID, Long> heads = new HashMap<>();
    known.values().forEach(c -> heads.put(c.id(), c.handledSeq()));
    for (ChatEvent.Logged event : only(ChatEvent.Logged.class, events)) {
      Long head = heads.get(event.conversationId());
      if (head != null && event.seq() > head) {
        heads.put(event.conversationId(), event.seq());
        fresh.add(event);
      }
    }
    List<ChatEvent.Read> marks = reads(events, fresh, known.keySet());
    // First who is a member and who has read what: messages are told to those of now only.
    only(ChatEvent.Renamed.class, fresh).forEach(conversations::rename);
    changeMembers(only(ChatEvent.MembersChanged.class, fresh), known);
    conversations.handled(fresh);
    // In the order in which the sweep of missed messages takes its locks.
    missedMails.readUpTo(marks);
    conversations.read(marks);
    tell(only(ChatEvent.MessageCreated.class, fresh));
    centre.withdraw(
        only(ChatEvent.MessageDeleted.class, fresh).stream()
            .map(ChatEvent.MessageDeleted::messageId)
            .toList());
    centre.readUpTo(marks);
    pushes.readUpTo(marks);
  }

  private void changeMembers(
      List<ChatEvent.MembersChanged> changes, Map<UUID, Conversation> known) {
    for (ChatEvent.MembersChanged change : changes) {
      Conversation conversation = known.get(change.conversationId());
      // What the description told already includes the older ones.
      if (change.seq() > conversation.membersSeq()) {
        conversations.changeMembers(change);
      }
      if (conversation.group() && change.at().isAfter(clock.instant().minus(limits.staleAfter()))) {
        centre.addedToGroup(change);
      }
      centre.left(change.conversationId(), change.removed());
    }
  }

  private void tell(List<ChatEvent.MessageCreated> messages) {
    if (messages.isEmpty()) {
      return;
    }
    Map<UUID, List<MemberSettings>> members =
        conversations.members(
            messages.stream().map(ChatEvent.MessageCreated::conversationId).distinct().toList());
    Set<UUID> online =
        directory.online(
            members.values().stream().flatMap(List::stream).map(MemberSettings::userId).toList());
    Outcome outcome =
        new MessageRules(clock.instant(), limits.staleAfter(), members, online::contains)
            .apply(messages);
    centre.told(outcome);
    pushes.add(outcome.pushed());
    missedMails.watch(outcome.mailed());
  }

  /** The furthest mark of each; who writes has read what stands above. */
  private static List<ChatEvent.Read> reads(
      List<ChatEvent> events, List<ChatEvent.Logged> fresh, Set<UUID> known) {
    record Place(UUID conversationId, UUID userId) {}

    Map<Place, ChatEvent.Read> marks = new HashMap<>();
    Stream.concat(
            only(ChatEvent.Read.class, events).stream(),
            only(ChatEvent.MessageCreated.class, fresh).stream()
                .map(m -> new ChatEvent.Read(m.conversationId(), m.senderId(), m.seq())))
        .filter(mark -> known.contains(mark.conversationId()))
        .forEach(
            mark ->
                marks.merge(
                    new Place(mark.conversationId(), mark.userId()),
                    mark,
                    (a, b) -> a.seq() >= b.seq() ? a : b));
    return List.copyOf(marks.values());
  }

  private static <T extends ChatEvent> List<T> only(
      Class<T> kind, List<? extends ChatEvent> events) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
