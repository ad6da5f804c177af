package dev.chatcluster.bench.socket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Splits a stream of bytes into WebSocket messages (RFC 6455), client side: frames come unmasked.
 */
final class FrameReader {
  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int CLOSE = 8;
  static final int PING = 9;

  /** The code of a close frame that carries none. */
  static final int NO_CODE = 1005;

  private static final byte[] NOTHING = {};

  private final FrameSink sink;
  private final ByteArrayOutputStream fragments = new ByteArrayOutputStream(0);
  // The beginning of a frame whose rest has not arrived.
  private byte[] rest = NOTHING;

  FrameReader(FrameSink sink) {
    this.sink = sink;
  }

  /** Takes everything that the buffer holds. */
  void read(ByteBuffer bytes) {
    ByteBuffer in = bytes;
    if (rest.length > 0) {
      in = ByteBuffer.allocate(rest.length + bytes.remaining()).put(rest).put(bytes).flip();
      rest = NOTHING;
    }
    while (frame(in)) {}
    if (in.hasRemaining()) {
      rest = new byte[in.remaining()];
      in.get(rest);
    }
  }

  private boolean frame(ByteBuffer in) {
    int start = in.position();
    if (in.remaining() < 2) {
      return false;
    }
    int first = in.get();
    long length = in.get() & 0x7f;
    int more = length == 126 ? 2 : length == 127 ? 8 : 0;
    if (in.remaining() < more) {
      in.position(start);
      return false;
    }
    if (more > 0) {
      length = more == 2 ? in.getShort() & 0xffff : in.getLong();
    }
    if (in.remaining() < length) {
      in.position(start);
      return false;
    }
    var payload = new byte[(int) length];
    in.get(payload);
    take((first & 0x80) != 0, first & 0x0f, payload);
    return true;
  }

  private void take(boolean last, int opcode, byte[] payload) {
    switch (opcode) {
      case PING -> sink.ping(payload);
      case CLOSE -> closed(payload);
      case TEXT, CONTINUATION -> {
        if (last && fragments.size() == 0) {
          sink.text(payload);
          return;
        }
        fragments.writeBytes(payload);
        if (last) {
          byte[] whole = fragments.toByteArray();
          fragments.reset();
          sink.text(whole);
        }
      }
      default -> {} // pongs and binary frames say nothing to us
    }
  }

  private void closed(byte[] payload) {
    if (payload.length < 2) {
      sink.closed(NO_CODE, "");
      return;
    }
    int code = (payload[0] & 0xff) << 8 | (payload[1] & 0xff);
    sink.closed(code, new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8));
  }
}
