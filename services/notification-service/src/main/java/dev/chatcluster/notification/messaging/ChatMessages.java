package dev.chatcluster.notification.messaging;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.chatcluster.contracts.chat.v1.ConversationEvent;
import dev.chatcluster.contracts.chat.v1.LogEvent;
import dev.chatcluster.notification.conversation.domain.ChatEvent;
import java.time.Instant;
import java.util.UUID;

/** Events of chat-service, read. */
final class ChatMessages {
  private ChatMessages() {}

  static ChatEvent read(byte[] value) throws InvalidProtocolBufferException {
    ConversationEvent event = ConversationEvent.parseFrom(value);
    UUID id = UUID.fromString(event.getConversationId());
    return switch (event.getEventCase()) {
      case LOG -> logged(id, event.getLog());
      case READ_MARK ->
          new ChatEvent.Read(
              id,
              UUID.fromString(event.getReadMark().getUserId()),
              event.getReadMark().getReadSeq());
      case EVENT_NOT_SET ->
          throw new IllegalArgumentException("it says no event that is known here");
    };
  }

  private static ChatEvent logged(UUID id, LogEvent event) {
    long seq = event.getSeq();
    return switch (event.getChangeCase()) {
      case MESSAGE_CREATED -> created(id, event);
      case MESSAGE_DELETED ->
          new ChatEvent.MessageDeleted(
              id, seq, UUID.fromString(event.getMessageDeleted().getMessageId()));
      case CONVERSATION_CREATED -> members(id, event, event.getConversationCreated());
      case MEMBERS_CHANGED -> members(id, event, event.getMembersChanged());
      case GROUP_RENAMED -> new ChatEvent.Renamed(id, seq, event.getGroupRenamed().getName());
      case MESSAGE_EDITED, GROUP_PHOTO_CHANGED, CHANGE_NOT_SET -> new ChatEvent.Other(id, seq);
    };
  }

  private static ChatEvent created(UUID id, LogEvent event) {
    var message = event.getMessageCreated();
    return new ChatEvent.MessageCreated(
        id,
        event.getSeq(),
        Instant.ofEpochMilli(event.getAtMs()),
        UUID.fromString(message.getMessageId()),
        UUID.fromString(message.getSenderId()),
        message.getContent());
  }

  private static ChatEvent members(
      UUID id, LogEvent event, dev.chatcluster.contracts.chat.v1.MembersChanged change) {
    return new ChatEvent.MembersChanged(
        id,
        event.getSeq(),
        Instant.ofEpochMilli(event.getAtMs()),
        UUID.fromString(event.getActorId()),
        change.getAddedList().stream().map(m -> UUID.fromString(m.getUserId())).toList(),
        change.getRemovedList().stream().map(UUID::fromString).toList());
  }
}
