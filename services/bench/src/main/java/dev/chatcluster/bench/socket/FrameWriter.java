package dev.chatcluster.bench.socket;

import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;

/** Writes single WebSocket frames as a client does: masked. */
final class FrameWriter {
  static final int TEXT = 1;
  static final int CLOSE = 8;
  static final int PONG = 10;

  private FrameWriter() {}

  static ByteBuffer frame(int opcode, byte[] payload) {
    int length = payload.length;
    var out = ByteBuffer.allocate(length + 14).put((byte) (0x80 | opcode));
    if (length < 126) {
      out.put((byte) (0x80 | length));
    } else if (length < 1 << 16) {
      out.put((byte) (0x80 | 126)).putShort((short) length);
    } else {
      out.put((byte) (0x80 | 127)).putLong(length);
    }
    int mask = ThreadLocalRandom.current().nextInt();
    out.putInt(mask);
    for (int i = 0; i < length; i++) {
      out.put((byte) (payload[i] ^ (mask >>> (24 - 8 * (i & 3)))));
    }
    return out.flip();
  }
}
