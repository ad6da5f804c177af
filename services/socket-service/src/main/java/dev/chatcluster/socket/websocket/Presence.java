package dev.chatcluster.socket.websocket;

import dev.chatcluster.contracts.socket.v1.RoomFrame;
import dev.chatcluster.contracts.user.v1.ContactServiceGrpc;
import dev.chatcluster.contracts.user.v1.HeartbeatRequest;
import dev.chatcluster.contracts.user.v1.PresenceReport;
import dev.chatcluster.contracts.user.v1.PresenceStatus;
import dev.chatcluster.grpc.GrpcChannels;
import dev.chatcluster.service.id.Uuid7;
import dev.chatcluster.socket.protocol.ServerFrames;
import dev.chatcluster.socket.rooms.Persons;
import dev.chatcluster.socket.rooms.Publisher;
import dev.chatcluster.socket.sessions.Session;
import io.grpc.StatusRuntimeException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Tells user-service who is here: changes within a second, everyone every 20 seconds. It forgets a
 * person of whom no node has told for longer, so a node that dies takes nobody's presence with it
 * for good.
 */
@ApplicationScoped
public class Presence {
  private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
  private static final int TICKS_A_HEARTBEAT = 20;
  private static final int MAX_REPORTS = 1000;
  private static final long TIMEOUT_MS = 2000;

  private final Persons persons;
  private final Publisher publisher;
  private final GrpcChannels channels;
  private final String nodeId;
  private final Set<UUID> changed = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("presence").daemon().factory());
  private int tick;

  @Inject
  public Presence(Persons persons, Publisher publisher, GrpcChannels channels, Clock clock) {
    this.persons = persons;
    this.publisher = publisher;
    this.channels = channels;
    this.nodeId = Uuid7.next(clock).toString();
  }

  @SuppressWarnings(
      "FutureReturnValueIgnored") // it runs until the service stops, and catches what goes wrong
  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    timer.scheduleWithFixedDelay(this::report, 1, 1, TimeUnit.SECONDS);
  }

  /** A session of the person came, went, or changed between online and away. */
  void changed(UUID userId) {
    changed.add(userId);
  }

  /** Tells the conversation that the person looks at it, or away. */
  void looks(Session session, UUID conversationId, boolean looking) {
    String frame = ServerFrames.look(conversationId, session.userId(), looking);
    try {
      publisher.toRoom(
          conversationId,
          RoomFrame.newBuilder()
              .setFrame(frame)
              .setExceptUserId(session.userId().toString())
              .build());
    } catch (JedisException e) {
      LOG.debug("Nobody heard who looks where: {}", e.getMessage());
    }
  }

  /** The session ended: it looks at nothing any more. */
  void lookedAway(Session session) {
    session.looksAt().forEach(conversationId -> looks(session, conversationId, false));
  }

  private void report() {
    Set<UUID> due = new HashSet<>(changed);
    changed.removeAll(due);
    if (++tick % TICKS_A_HEARTBEAT == 0) {
      due.addAll(persons.ids());
    }
    List<PresenceReport> reports = new ArrayList<>(due.size());
    due.forEach(
        user ->
            reports.add(
                PresenceReport.newBuilder()
                    .setUserId(user.toString())
                    .setStatus(status(user))
                    .build()));
    try {
      for (int from = 0; from < reports.size(); from += MAX_REPORTS) {
        send(reports.subList(from, Math.min(reports.size(), from + MAX_REPORTS)));
      }
    } catch (StatusRuntimeException e) {
      LOG.warn("user-service did not hear who is here, told again later: {}", e.getStatus());
      changed.addAll(due);
    } catch (RuntimeException e) {
      LOG.error("Presence could not be told", e);
    }
  }

  private void send(List<PresenceReport> reports) {
    ContactServiceGrpc.ContactServiceBlockingStub users =
        ContactServiceGrpc.newBlockingStub(channels.to("user"))
            .withDeadlineAfter(TIMEOUT_MS, TimeUnit.MILLISECONDS);
    var answer =
        users.heartbeat(
            HeartbeatRequest.newBuilder().setNodeId(nodeId).addAllReports(reports).build());
    LOG.trace("Told presence of {}: {}", reports.size(), answer);
  }

  private PresenceStatus status(UUID userId) {
    Set<Session> sessions = persons.of(userId);
    if (sessions.isEmpty()) {
      return PresenceStatus.PRESENCE_STATUS_OFFLINE;
    }
    return sessions.stream().allMatch(Session::isAway)
        ? PresenceStatus.PRESENCE_STATUS_AWAY
        : PresenceStatus.PRESENCE_STATUS_ONLINE;
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
  }
}
