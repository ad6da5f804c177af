package dev.chatcluster.socket.websocket;

import dev.chatcluster.contracts.chat.v1.ChatCommand;
import dev.chatcluster.contracts.chat.v1.MarkSeen;
import dev.chatcluster.contracts.chat.v1.SeenStatus;
import dev.chatcluster.contracts.chat.v1.SendMessage;
import dev.chatcluster.contracts.socket.v1.RoomFrame;
import dev.chatcluster.socket.messaging.CommandProducer;
import dev.chatcluster.socket.protocol.ClientFrame;
import dev.chatcluster.socket.protocol.CloseCode;
import dev.chatcluster.socket.protocol.FrameException;
import dev.chatcluster.socket.protocol.FrameReader;
import dev.chatcluster.socket.protocol.Limits;
import dev.chatcluster.socket.protocol.RateLimit;
import dev.chatcluster.socket.protocol.ServerFrames;
import dev.chatcluster.socket.rooms.Publisher;
import dev.chatcluster.socket.sessions.Session;
import dev.chatcluster.tokens.AccessToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisException;

/** Does what clients ask. */
@ApplicationScoped
public class FrameHandler {
  private final CommandProducer commands;
  private final Publisher publisher;
  private final LogSync sync;
  private final Presence presence;
  private final Handshake handshake;
  private final Clock clock;
  private final Limits limits = Limits.STANDARD;
  private final FrameReader frames = new FrameReader(limits);

  @Inject
  public FrameHandler(
      CommandProducer commands,
      Publisher publisher,
      LogSync sync,
      Presence presence,
      Handshake handshake,
      Clock clock) {
    this.commands = commands;
    this.publisher = publisher;
    this.sync = sync;
    this.presence = presence;
    this.handshake = handshake;
    this.clock = clock;
  }

  Reader reader(Session session) {
    return new Reader(session);
  }

  /** The frames of one socket, one after the other. */
  final class Reader {
    private final Session session;
    private final RateLimit frameRate = new RateLimit(limits.framesPerSecond(), System.nanoTime());
    private final RateLimit sendRate = new RateLimit(limits.sendsPerSecond(), System.nanoTime());
    private int refused;
    private int malformed;

    private Reader(Session session) {
      this.session = session;
    }

    void read(String text) {
      if (!frameRate.allows(System.nanoTime())) {
        refuse(null, "rate-limited", "Too many frames");
        return;
      }
      try {
        ClientFrame.Numbered frame = frames.read(text);
        handle(frame.id(), frame.frame());
      } catch (FrameException e) {
        if (++malformed > limits.malformedBeforeClose()) {
          session.close(CloseCode.MALFORMED);
        } else {
          session.send(ServerFrames.error(e.frameId(), e.code(), e.detail()));
        }
      }
    }

    private void handle(@Nullable Long id, ClientFrame frame) {
      switch (frame) {
        case ClientFrame.Send send -> send(id, send);
        case ClientFrame.Seen seen -> seen(id, seen);
        case ClientFrame.Typing typing -> typing(typing);
        case ClientFrame.Look look -> look(id, look);
        case ClientFrame.Sync asked -> sync.answer(session, id, asked);
        case ClientFrame.RefreshToken refresh -> refresh(id, refresh);
        case ClientFrame.Presence now -> {
          session.away(now.away());
          presence.changed(session.userId());
        }
        case ClientFrame.Ping ping -> session.send(ServerFrames.pong(id));
      }
    }

    private void send(@Nullable Long id, ClientFrame.Send send) {
      String messageId = send.id().toString();
      String conversationId = send.conversationId().toString();
      if (!sendRate.allows(System.nanoTime())) {
        refuse(id, "rate-limited", "Too many messages");
        session.send(
            ServerFrames.sendError(
                id, messageId, conversationId, "rate-limited", "Too many messages", true));
        return;
      }
      ChatCommand command =
          command(send.conversationId())
              .setSend(SendMessage.newBuilder().setMessageId(messageId).setContent(send.content()))
              .build();
      commands.send(
          command,
          () ->
              session.send(
                  ServerFrames.sendError(
                      id,
                      messageId,
                      conversationId,
                      "unavailable",
                      "Messages are not taken now",
                      true)));
    }

    private void seen(@Nullable Long id, ClientFrame.Seen seen) {
      if (!session.isIn(seen.conversationId())) {
        session.send(
            ServerFrames.error(
                id, "not-found", "There is no such conversation, or you may not see it."));
        return;
      }
      SeenStatus status =
          seen.read() ? SeenStatus.SEEN_STATUS_READ : SeenStatus.SEEN_STATUS_DELIVERED;
      ChatCommand command =
          command(seen.conversationId())
              .setSeen(MarkSeen.newBuilder().setSeq(seen.seq()).setStatus(status))
              .build();
      commands.send(
          command,
          () ->
              session.send(ServerFrames.error(id, "unavailable", "Read marks are not taken now")));
    }

    private ChatCommand.Builder command(UUID conversationId) {
      return ChatCommand.newBuilder()
          .setUserId(session.userId().toString())
          .setConversationId(conversationId.toString())
          .setReceivedAtMs(clock.millis());
    }

    /** Only members are in the room; who types into the void is not told so. */
    private void typing(ClientFrame.Typing typing) {
      if (!session.isIn(typing.conversationId())) {
        return;
      }
      String frame =
          ServerFrames.typing(typing.conversationId(), session.userId(), typing.typing());
      try {
        publisher.toRoom(
            typing.conversationId(),
            RoomFrame.newBuilder()
                .setFrame(frame)
                .setExceptUserId(session.userId().toString())
                .build());
      } catch (JedisException e) {
        session.close(CloseCode.RESTART);
      }
    }

    private void look(@Nullable Long id, ClientFrame.Look look) {
      UUID conversationId = look.conversationId();
      if (!session.isIn(conversationId)) {
        session.send(
            ServerFrames.error(
                id, "not-found", "There is no such conversation, or you may not see it."));
        return;
      }
      boolean news =
          look.looking()
              ? session.looksAt().add(conversationId)
              : session.looksAt().remove(conversationId);
      if (news) {
        presence.looks(session, conversationId, look.looking());
      }
    }

    /** The new token must be of the same person and sign-in: a socket does not change hands. */
    private void refresh(@Nullable Long id, ClientFrame.RefreshToken refresh) {
      Optional<AccessToken> renewed =
          handshake
              .verify(refresh.token())
              .filter(token -> token.userId().equals(session.userId()))
              .filter(token -> token.sessionId().equals(session.sessionId()));
      if (renewed.isEmpty()) {
        session.close(CloseCode.UNAUTHENTICATED);
        return;
      }
      session.renew(renewed.get());
      session.send(ServerFrames.refreshed(id, renewed.get().expiresAt()));
    }

    private void refuse(@Nullable Long id, String code, String detail) {
      if (++refused > limits.refusalsBeforeClose()) {
        session.close(CloseCode.TOO_FAST);
      } else {
        session.send(ServerFrames.error(id, code, detail));
      }
    }
  }
}
