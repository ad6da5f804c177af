package dev.chatcluster.socket.sessions;

import dev.chatcluster.socket.protocol.CloseCode;
import dev.chatcluster.socket.protocol.Limits;
import dev.chatcluster.tokens.AccessToken;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One signed-in socket. */
public final class Session {
  private record Change(long seq, boolean joined) {}

  private final Outbound outbound;
  private final Set<UUID> rooms = ConcurrentHashMap.newKeySet();
  private final Set<UUID> looksAt = ConcurrentHashMap.newKeySet();

  /**
   * The newest event of each conversation that made the person a member, or ended that, as far as
   * this socket heard of it. Such events come over two channels: an old one may come late.
   */
  private final Map<UUID, Change> changes = new HashMap<>();

  private volatile AccessToken token;
  private volatile long heardAt = System.nanoTime();
  private volatile boolean away;
  private boolean gone;

  public Session(AccessToken token, Wire wire, Limits limits, Runnable onBroken) {
    this.token = token;
    this.outbound = new Outbound(wire, limits, onBroken);
  }

  public UUID userId() {
    return token.userId();
  }

  public UUID sessionId() {
    return token.sessionId();
  }

  public AccessToken token() {
    return token;
  }

  public void renew(AccessToken renewed) {
    token = renewed;
  }

  public void send(String frame) {
    outbound.text(frame);
  }

  public void pong(byte[] payload) {
    outbound.pong(payload);
  }

  public void close(CloseCode reason) {
    outbound.close(reason);
  }

  public void heard() {
    heardAt = System.nanoTime();
  }

  public long heardAt() {
    return heardAt;
  }

  public boolean isAway() {
    return away;
  }

  public void away(boolean now) {
    away = now;
  }

  /**
   * Notes that the session hears a room.
   *
   * @param seq of the event by which the person joined; 0 when known from a list, which may be
   *     older than any event heard
   * @return false when it must not, because it left or is gone
   */
  public synchronized boolean enter(UUID conversationId, long seq) {
    Change known = changes.get(conversationId);
    if (gone || (known != null && !known.joined && known.seq >= seq)) {
      return false;
    }
    if (known == null || known.seq < seq) {
      changes.put(conversationId, new Change(seq, true));
    }
    rooms.add(conversationId);
    return true;
  }

  /**
   * Notes that the session hears a room no more.
   *
   * @param seq of the event by which the person left
   * @return false when the person has joined again since
   */
  public synchronized boolean leave(UUID conversationId, long seq) {
    Change known = changes.get(conversationId);
    if (known != null && known.seq > seq) {
      return !known.joined;
    }
    changes.put(conversationId, new Change(seq, false));
    rooms.remove(conversationId);
    looksAt.remove(conversationId);
    return true;
  }

  /** The session is over; returns the rooms it was in. */
  public synchronized Set<UUID> end() {
    gone = true;
    return Set.copyOf(rooms);
  }

  public boolean isIn(UUID conversationId) {
    return rooms.contains(conversationId);
  }

  /** What the person looks at; changed by the socket's reader. */
  public Set<UUID> looksAt() {
    return looksAt;
  }
}
