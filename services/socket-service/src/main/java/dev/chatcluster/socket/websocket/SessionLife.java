package dev.chatcluster.socket.websocket;

import dev.chatcluster.socket.grpc.ChatLog;
import dev.chatcluster.socket.protocol.CloseCode;
import dev.chatcluster.socket.protocol.Limits;
import dev.chatcluster.socket.protocol.ServerFrames;
import dev.chatcluster.socket.rooms.Persons;
import dev.chatcluster.socket.rooms.Rooms;
import dev.chatcluster.socket.sessions.Session;
import dev.chatcluster.socket.sessions.Wire;
import dev.chatcluster.tokens.AccessToken;
import dev.chatcluster.tokens.RevokedSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a session begins and ends. */
@ApplicationScoped
public class SessionLife {
  private static final Logger LOG = LoggerFactory.getLogger(SessionLife.class);

  private final Persons persons;
  private final Rooms rooms;
  private final ChatLog log;
  private final Presence presence;
  private final RevokedSessions revoked;
  private final Limits limits = Limits.STANDARD;

  @Inject
  public SessionLife(
      Persons persons, Rooms rooms, ChatLog log, Presence presence, RevokedSessions revoked) {
    this.persons = persons;
    this.rooms = rooms;
    this.log = log;
    this.presence = presence;
    this.revoked = revoked;
  }

  /**
   * Opens a session: it hears what concerns its person first, and its conversations after that, so
   * that a membership which changes in between is not missed.
   *
   * @param reader the socket's thread, which ends when the socket does
   */
  Session open(AccessToken token, Wire wire, Thread reader) {
    Session session = new Session(token, wire, limits, reader::interrupt);
    // Helidon tells nobody when a peer vanishes without a close frame; but then the socket's thread
    // ends.
    Thread.ofVirtual().name("socket-end").start(() -> awaitEnd(session, reader));
    try {
      await(persons.enter(session));
      presence.changed(session.userId());
      List<UUID> conversations = log.conversationsOf(session.userId());
      await(
          CompletableFuture.allOf(
              conversations.stream()
                  .map(id -> rooms.enter(session, id, 0))
                  .toArray(CompletableFuture[]::new)));
      if (revoked.contains(session.sessionId())) {
        session.close(CloseCode.REVOKED);
      } else {
        session.send(
            ServerFrames.ready(session.userId(), session.sessionId(), token.expiresAt(), limits));
      }
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      LOG.warn("A socket could not be opened: {}", e.toString());
      session.close(CloseCode.RESTART);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return session;
  }

  private void await(CompletableFuture<?> ready)
      throws ExecutionException, TimeoutException, InterruptedException {
    ready.get(limits.openTimeout().toMillis(), TimeUnit.MILLISECONDS);
  }

  private void awaitEnd(Session session, Thread reader) {
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    presence.lookedAway(session);
    rooms.leaveAll(session);
    persons.leave(session);
    presence.changed(session.userId());
  }
}
