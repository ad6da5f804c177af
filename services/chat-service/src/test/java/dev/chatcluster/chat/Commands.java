package dev.chatcluster.chat;

import dev.chatcluster.contracts.chat.v1.ChatCommand;
import dev.chatcluster.contracts.chat.v1.MarkSeen;
import dev.chatcluster.contracts.chat.v1.SeenStatus;
import dev.chatcluster.contracts.chat.v1.SendMessage;
import java.time.Instant;
import java.util.UUID;

/** Commands as socket-service puts them on Kafka. */
final class Commands {
  static final String TOPIC = "chat.send";

  private Commands() {}

  static void send(Person sender, UUID conversation, UUID messageId, String content) {
    var send = SendMessage.newBuilder().setMessageId(messageId.toString()).setContent(content);
    publish(of(sender, conversation).setSend(send).build());
  }

  static void seen(Person reader, UUID conversation, long seq, SeenStatus status) {
    publish(
        of(reader, conversation)
            .setSeen(MarkSeen.newBuilder().setSeq(seq).setStatus(status))
            .build());
  }

  static ChatCommand.Builder of(Person person, UUID conversation) {
    return ChatCommand.newBuilder()
        .setUserId(person.id().toString())
        .setConversationId(conversation.toString())
        .setReceivedAtMs(Instant.now().toEpochMilli());
  }

  static void publish(ChatCommand command) {
    Service.publish(TOPIC, command.getConversationId(), command.toByteArray());
  }
}
