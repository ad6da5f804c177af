package dev.chatcluster.socket.websocket;

import dev.chatcluster.socket.protocol.CloseCode;
import dev.chatcluster.socket.protocol.Limits;
import dev.chatcluster.socket.rooms.Persons;
import dev.chatcluster.socket.sessions.Session;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Closes sockets whose token has expired or from which nothing is heard, and all of them when the
 * service stops.
 */
@ApplicationScoped
public class SessionSweep {
  /** How often a stopping node looks whether its sockets have ended. */
  private static final long POLL_NANOS = 10_000_000;

  private final Persons persons;
  private final Drain drain;
  private final Clock clock;
  private final Limits limits = Limits.STANDARD;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("session-sweep").daemon().factory());

  @Inject
  public SessionSweep(Persons persons, Drain drain, Clock clock) {
    this.persons = persons;
    this.drain = drain;
    this.clock = clock;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // it runs until the service stops
  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    timer.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
  }

  private void sweep() {
    Instant now = clock.instant();
    long nanos = System.nanoTime();
    for (Session session : persons.all()) {
      if (session.token().expiresAt().isBefore(now)) {
        session.close(CloseCode.UNAUTHENTICATED);
      } else if (nanos - session.heardAt() > limits.silence().toNanos()) {
        session.close(CloseCode.IDLE);
      }
    }
  }

  /**
   * Before the server stops: it would close the sockets itself, with a code that does not say to
   * come back.
   */
  void stop(
      @Observes
          @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1)
          @BeforeDestroyed(ApplicationScoped.class)
          Object event) {
    drain.run();
    timer.shutdownNow();
    long deadline = System.nanoTime() + limits.closeGrace().toNanos();
    while (!persons.all().isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(POLL_NANOS);
    }
  }
}
