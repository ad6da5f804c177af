package dev.chatcluster.socket.rooms;

import dev.chatcluster.contracts.socket.v1.RoomFrame;
import dev.chatcluster.socket.sessions.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The conversations that sockets of this node hear; each has one subscription, however many hear
 * it.
 */
@ApplicationScoped
public class Rooms {
  private static final class Room {
    final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    final CompletableFuture<Void> subscribed;

    /** The newest log event passed on; only the thread that hears the channel uses it. */
    long lastSeq;

    Room(CompletableFuture<Void> subscribed) {
      this.subscribed = subscribed;
    }
  }

  private final Map<UUID, Room> rooms = new ConcurrentHashMap<>();
  private final RedisChannels channels;

  @Inject
  public Rooms(RedisChannels channels) {
    this.channels = channels;
  }

  /**
   * Lets a session hear a conversation.
   *
   * @param seq of the event by which the person joined; 0 when known from a list that may be old
   * @return complete once nothing is missed any more
   */
  public CompletableFuture<Void> enter(Session session, UUID conversationId, long seq) {
    Room entered =
        rooms.compute(
            conversationId,
            (id, existing) -> {
              if (!session.enter(id, seq)) {
                return existing;
              }
              Room room = existing == null ? new Room(channels.subscribe(channel(id))) : existing;
              room.sessions.add(session);
              return room;
            });
    return entered == null ? CompletableFuture.completedFuture(null) : entered.subscribed;
  }

  /** Lets a session hear a conversation no more, unless the person has joined again since. */
  public void leave(Session session, UUID conversationId, long seq) {
    if (session.leave(conversationId, seq)) {
      remove(session, conversationId);
    }
  }

  private void remove(Session session, UUID conversationId) {
    rooms.computeIfPresent(
        conversationId,
        (id, room) -> {
          room.sessions.remove(session);
          if (!room.sessions.isEmpty()) {
            return room;
          }
          channels.unsubscribe(channel(id));
          return null;
        });
  }

  /** Takes an ended session out of every room. */
  public void leaveAll(Session session) {
    session.end().forEach(conversationId -> remove(session, conversationId));
  }

  /**
   * Passes a frame on to who hears the conversation here; a log event that was passed on before is
   * dropped.
   */
  void deliver(UUID conversationId, RoomFrame frame) {
    Room room = rooms.get(conversationId);
    if (room == null) {
      return;
    }
    if (frame.getSeq() > 0) {
      if (frame.getSeq() <= room.lastSeq) {
        return;
      }
      room.lastSeq = frame.getSeq();
    }
    if (frame.getRemovedUserIdsCount() > 0) {
      Set<String> removed = Set.copyOf(frame.getRemovedUserIdsList());
      room.sessions.stream()
          .filter(session -> removed.contains(session.userId().toString()))
          .forEach(session -> leave(session, conversationId, frame.getSeq()));
    }
    String text = frame.getFrame();
    String except = frame.getExceptUserId();
    for (Session session : room.sessions) {
      if (except.isEmpty() || !session.userId().toString().equals(except)) {
        session.send(text);
      }
    }
  }

  /** Forgets all: the subscriptions are gone, and with them what the rooms were good for. */
  void reset() {
    rooms.clear();
  }

  public int size() {
    return rooms.size();
  }

  private String channel(UUID conversationId) {
    return channels.name("conv", conversationId);
  }
}
