package dev.chatcluster.bench.rule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids that a client makes before it sends (RFC 9562, version 7). */
public final class Uuid7 {
  private Uuid7() {}

  /** A new id; unique enough for load, not meant to be hard to guess. */
  public static String next() {
    var random = ThreadLocalRandom.current();
    return of(System.currentTimeMillis(), random.nextLong(), random.nextLong());
  }

  /** The same id for the same name and time, always: what is added twice is added once. */
  public static String named(long epochMillis, String name) {
    try {
      var hash =
          ByteBuffer.wrap(
              MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
      return of(epochMillis, hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String of(long epochMillis, long high, long low) {
    return new UUID(
            (epochMillis << 16) | 0x7000L | (high & 0x0fffL),
            (low & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L)
        .toString();
  }
}
