package dev.chatcluster.chat.messaging;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.chatcluster.chat.domain.SeenMark;
import dev.chatcluster.chat.domain.Send;
import dev.chatcluster.contracts.chat.v1.ChatCommand;
import dev.chatcluster.contracts.chat.v1.SeenStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record of chat.send, read. */
public sealed interface Command {
  record Sent(String key, byte[] raw, Send send) implements Command {}

  record Seen(String key, byte[] raw, SeenMark mark) implements Command {}

  /** Not a command of ours, or none that we know. */
  record Unreadable(String key, byte[] raw, String reason) implements Command {}

  String key();

  byte[] raw();

  static Command read(String key, byte @Nullable [] raw) {
    if (raw == null) {
      return new Unreadable(String.valueOf(key), new byte[0], "it has no value");
    }
    try {
      ChatCommand command = ChatCommand.parseFrom(raw);
      UUID user = UUID.fromString(command.getUserId());
      UUID conversation = UUID.fromString(command.getConversationId());
      return switch (command.getCommandCase()) {
        case SEND -> {
          var send = command.getSend();
          yield new Sent(
              key,
              raw,
              new Send(
                  UUID.fromString(send.getMessageId()), conversation, user, send.getContent()));
        }
        case SEEN -> {
          var seen = command.getSeen();
          boolean read = seen.getStatus() != SeenStatus.SEEN_STATUS_DELIVERED;
          yield new Seen(key, raw, new SeenMark(conversation, user, seen.getSeq(), read));
        }
        case COMMAND_NOT_SET -> new Unreadable(key, raw, "it says no command that is known here");
      };
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      return new Unreadable(String.valueOf(key), raw, String.valueOf(e.getMessage()));
    }
  }
}
