package dev.chatcluster.service.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, then randomness. Sorted by time, so that
 * a primary key's index grows at its end.
 */
public final class Uuid7 {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Uuid7() {}

  public static UUID next(Clock clock) {
    long random = RANDOM.nextLong();
    long high = (clock.millis() << 16) | 0x7000L | (random & 0x0fffL);
    long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  public static boolean isUuid7(UUID id) {
    return id.version() == 7 && id.variant() == 2;
  }
}
