package dev.chatcluster.notification;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The service's clock in tests: the real one, and ahead of it by what a test says. */
public final class MovableClock extends Clock {
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  /** So far ahead of the real one; zero puts it back. */
  void setAhead(Duration duration) {
    ahead.set(duration);
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("UTC everywhere");
  }

  /** Takes the place of the system's clock. */
  @Alternative
  @Priority(1000)
  @ApplicationScoped
  static class Producer {
    private static final MovableClock CLOCK = new MovableClock();

    @Produces
    @Alternative
    @Priority(1000)
    Clock clock() {
      return CLOCK;
    }
  }

  static MovableClock ofService() {
    return Producer.CLOCK;
  }
}
