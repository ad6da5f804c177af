package dev.chatcluster.chat.application;

import dev.chatcluster.chat.domain.Change;
import dev.chatcluster.chat.domain.ChatException;
import dev.chatcluster.chat.domain.ConversationLog;
import dev.chatcluster.chat.domain.Conversations;
import dev.chatcluster.chat.domain.Limits;
import dev.chatcluster.chat.domain.LogEvent;
import dev.chatcluster.chat.domain.Member;
import dev.chatcluster.chat.domain.Message;
import dev.chatcluster.chat.domain.Messages;
import dev.chatcluster.chat.domain.Overviews;
import dev.chatcluster.chat.domain.Role;
import dev.chatcluster.chat.domain.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Messages after they were sent: history, edits and deletions. */
@ApplicationScoped
public class MessageService {
  private final Messages messages;
  private final Conversations conversations;
  private final Overviews overviews;
  private final ConversationLog log;
  private final Clock clock;

  @Inject
  public MessageService(
      Messages messages,
      Conversations conversations,
      Overviews overviews,
      ConversationLog log,
      Clock clock) {
    this.messages = messages;
    this.conversations = conversations;
    this.overviews = overviews;
    this.log = log;
    this.clock = clock;
  }

  /** Messages before a seq, the newest first. */
  @Transactional
  public List<Message> history(
      UUID userId, UUID conversationId, long beforeSeq, int limit, int offset) {
    return overviews.messagesBefore(member(userId, conversationId), beforeSeq, limit, offset);
  }

  @Transactional
  public Message find(UUID userId, UUID messageId) {
    Message message =
        messages.find(messageId).orElseThrow(() -> new ChatException.NotFound("message"));
    Member member =
        conversations
            .member(message.conversationId(), userId)
            .orElseThrow(() -> new ChatException.NotFound("message"));
    if (message.seq() < member.joinedSeq()) {
      throw new ChatException.NotFound("message");
    }
    return message;
  }

  /** Changes the text of one's own message; the same text again changes nothing. */
  @Transactional
  public Message edit(UUID userId, UUID messageId, String text) {
    String content = Texts.content(text, Limits.STANDARD);
    Locked locked = lock(userId, messageId);
    Message message = locked.message();
    if (!message.senderId().equals(userId)) {
      throw new ChatException.NotAllowed("Only who wrote a message may edit it.");
    }
    if (message.isDeleted()) {
      throw new ChatException.Conflict("deleted", "This message was deleted.");
    }
    if (content.equals(message.content())) {
      return message;
    }
    Message edited = message.edited(content, now());
    messages.edit(messageId, content, now());
    append(locked, userId, new Change.MessageEdited(edited));
    return edited;
  }

  /** Deletes a message for everyone; deleting it again changes nothing. */
  @Transactional
  public void delete(UUID userId, UUID messageId) {
    Locked locked = lock(userId, messageId);
    Message message = locked.message();
    if (message.isDeleted()) {
      return;
    }
    if (!message.senderId().equals(userId) && !moderates(locked.member(), message)) {
      throw new ChatException.NotAllowed(
          "Only who wrote a message, or who manages the group, may delete it.");
    }
    Instant at = now();
    messages.delete(messageId, at);
    append(locked, userId, new Change.MessageDeleted(message.deleted(at)));
  }

  private boolean moderates(Member actor, Message message) {
    Role author =
        conversations
            .member(message.conversationId(), message.senderId())
            .map(Member::role)
            .orElse(Role.MEMBER);
    return actor.role().isAbove(author);
  }

  private record Locked(Message message, Member member, long lastSeq) {}

  /**
   * Takes the conversation's lock and reads the message under it: an edit may race with a deletion.
   */
  private Locked lock(UUID userId, UUID messageId) {
    UUID conversationId = find(userId, messageId).conversationId();
    Long lastSeq = log.lock(List.of(conversationId)).get(conversationId);
    if (lastSeq == null) {
      throw new ChatException.NotFound("message");
    }
    return new Locked(find(userId, messageId), member(userId, conversationId), lastSeq);
  }

  private void append(Locked locked, UUID actor, Change change) {
    UUID conversationId = locked.message().conversationId();
    log.append(List.of(new LogEvent(conversationId, locked.lastSeq() + 1, actor, now(), change)));
  }

  private Member member(UUID userId, UUID conversationId) {
    return conversations
        .member(conversationId, userId)
        .orElseThrow(() -> new ChatException.NotFound("conversation"));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
