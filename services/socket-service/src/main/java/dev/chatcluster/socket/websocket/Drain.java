package dev.chatcluster.socket.websocket;

import dev.chatcluster.socket.protocol.CloseCode;
import dev.chatcluster.socket.rooms.Persons;
import dev.chatcluster.socket.sessions.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stopping node lets go of its sockets bit by bit: all at once would have all their clients
 * connect to the other nodes in the same second, and read what they missed.
 */
@ApplicationScoped
public class Drain {
  private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

  private final Persons persons;
  private final Duration duration;
  private volatile boolean draining;

  @Inject
  public Drain(
      Persons persons,
      @ConfigProperty(name = "socket.drain", defaultValue = "PT0S") Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("SOCKET_DRAIN must not be negative");
    }
    this.persons = persons;
    this.duration = duration;
  }

  /** Whether this node is on its way out and takes no socket any more. */
  boolean isDraining() {
    return draining;
  }

  /** Closes the sockets one after the other; returns when the last has been told. */
  void run() {
    draining = true;
    List<Session> sessions = persons.all();
    if (!sessions.isEmpty() && !duration.isZero()) {
      LOG.info("Closing {} sockets within {}", sessions.size(), duration);
      closeSpread(sessions);
    }
    // Also who was just being let in when it began.
    persons.all().forEach(session -> session.close(CloseCode.RESTART));
  }

  private void closeSpread(List<Session> sessions) {
    long start = System.nanoTime();
    for (int i = 0; i < sessions.size(); i++) {
      awaitNanos(start + (long) (duration.toNanos() * ((i + 1.0) / sessions.size())));
      sessions.get(i).close(CloseCode.RESTART);
    }
  }

  private static void awaitNanos(long moment) {
    for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        return; // somebody is in a hurry: close the rest at once
      }
    }
  }
}
