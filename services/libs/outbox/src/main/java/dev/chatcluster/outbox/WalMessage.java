package dev.chatcluster.outbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.postgresql.replication.LogSequenceNumber;

/**
 * The two messages of the pgoutput protocol that matter here (PostgreSQL documentation, chapter
 * 54.9).
 */
sealed interface WalMessage {
  /** Bytes written by {@code pg_logical_emit_message}; any role may write any prefix. */
  record Emitted(String prefix, byte[] content) implements WalMessage {}

  /** The end of a transaction: what it emitted came just before. */
  record Commit(LogSequenceNumber end) implements WalMessage {}

  /** Reads one protocol message; null for the kinds that we have no use for. */
  static @Nullable WalMessage read(ByteBuffer buffer) {
    return switch (buffer.get()) {
      case 'M' -> {
        buffer.get(); // flags
        buffer.getLong(); // position
        String prefix = readString(buffer);
        byte[] content = new byte[buffer.getInt()];
        buffer.get(content);
        yield new Emitted(prefix, content);
      }
      case 'C' -> {
        buffer.get(); // flags
        buffer.getLong(); // position of the commit record
        yield new Commit(LogSequenceNumber.valueOf(buffer.getLong()));
      }
      default -> null;
    };
  }

  private static String readString(ByteBuffer buffer) {
    int start = buffer.position();
    while (buffer.get() != 0) {
      // up to the terminating zero
    }
    byte[] bytes = new byte[buffer.position() - start - 1];
    buffer.get(start, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
