package dev.chatcluster.socket.sessions;

import dev.chatcluster.socket.protocol.CloseCode;
import dev.chatcluster.socket.protocol.Limits;
import dev.chatcluster.tokens.AccessToken;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One signed-in socket. */
public final class Session {
  private final Outbound outbound;
  private final Set<UUID> rooms = ConcurrentHashMap.newKeySet();
  private final Set<UUID> looksAt = ConcurrentHashMap.newKeySet();

  /** Left while the socket was still opening: the list of memberships may be older than that. */
  private final Set<UUID> leftEarly = new HashSet<>();

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

  /** Notes that the session hears a room; false when it must not, because it left or is gone. */
  public synchronized boolean enter(UUID conversationId, boolean joinedNow) {
    if (joinedNow) {
      leftEarly.remove(conversationId);
    }
    if (gone || leftEarly.contains(conversationId)) {
      return false;
    }
    rooms.add(conversationId);
    return true;
  }

  public synchronized void leave(UUID conversationId) {
    leftEarly.add(conversationId);
    rooms.remove(conversationId);
    looksAt.remove(conversationId);
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
