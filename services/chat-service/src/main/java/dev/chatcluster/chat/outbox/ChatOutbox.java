package dev.chatcluster.chat.outbox;

import dev.chatcluster.chat.domain.LogEvent;
import dev.chatcluster.chat.domain.PersonNotice;
import dev.chatcluster.contracts.chat.v1.ConversationEvent;
import dev.chatcluster.contracts.chat.v1.PersonEvent;
import dev.chatcluster.contracts.chat.v1.ReadMark;
import dev.chatcluster.contracts.chat.v1.SendRejected;
import dev.chatcluster.contracts.chat.v1.SendRepeated;
import dev.chatcluster.outbox.OutboxRecord;
import java.util.UUID;

/** What chat-service tells the world, as records for the outbox. */
public final class ChatOutbox {
  private static final String EVENTS = "chat.events";
  private static final String PERSONS = "chat.user-events";
  private static final String DEAD_LETTERS = "chat.send.dead-letters";

  private ChatOutbox() {}

  public static OutboxRecord logged(LogEvent event) {
    String conversation = event.conversationId().toString();
    byte[] value =
        ConversationEvent.newBuilder()
            .setConversationId(conversation)
            .setLog(ProtoEvents.of(event))
            .build()
            .toByteArray();
    return new OutboxRecord(EVENTS, conversation, value);
  }

  public static OutboxRecord marked(
      UUID conversationId, UUID userId, long readSeq, long deliveredSeq) {
    var mark =
        ReadMark.newBuilder()
            .setUserId(userId.toString())
            .setReadSeq(readSeq)
            .setDeliveredSeq(deliveredSeq)
            .build();
    byte[] value =
        ConversationEvent.newBuilder()
            .setConversationId(conversationId.toString())
            .setReadMark(mark)
            .build()
            .toByteArray();
    return new OutboxRecord(EVENTS, conversationId.toString(), value);
  }

  public static OutboxRecord told(PersonNotice notice) {
    var event =
        PersonEvent.newBuilder()
            .setUserId(notice.userId().toString())
            .setConversationId(notice.conversationId().toString());
    switch (notice) {
      case PersonNotice.Joined joined -> event.setJoined(ProtoEvents.of(joined.event()));
      case PersonNotice.Left left -> event.setLeft(ProtoEvents.of(left.event()));
      case PersonNotice.SendRefused refused ->
          event.setSendRejected(
              SendRejected.newBuilder()
                  .setMessageId(refused.messageId().toString())
                  .setCode(refused.code())
                  .setDetail(refused.detail())
                  .setRetryable(refused.retryable()));
      case PersonNotice.SendRepeated repeated ->
          event.setSendRepeated(
              SendRepeated.newBuilder()
                  .setMessageId(repeated.messageId().toString())
                  .setSeq(repeated.seq()));
    }
    return new OutboxRecord(PERSONS, notice.userId().toString(), event.build().toByteArray());
  }

  /** A command that nobody can carry out, kept for people to look at. */
  public static OutboxRecord setAside(String key, byte[] command) {
    return new OutboxRecord(DEAD_LETTERS, key, command);
  }
}
