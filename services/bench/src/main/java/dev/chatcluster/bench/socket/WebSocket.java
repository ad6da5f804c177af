package dev.chatcluster.bench.socket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket client on an {@link EventLoop}; every method and every callback is on the loop's
 * thread.
 */
public final class WebSocket implements FrameSink, EventLoop.Ready {
  /** The code of a connection that ended without a close frame. */
  public static final int ABNORMAL = 1006;

  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final int LONGEST_HEAD = 1 << 14;

  private final EventLoop loop;
  private final Listener listener;
  private final Handshake handshake;
  private final SocketChannel channel;
  private final FrameReader reader = new FrameReader(this);
  private final ArrayDeque<ByteBuffer> unwritten = new ArrayDeque<>();
  private @Nullable StringBuilder head = new StringBuilder();
  private boolean ended;

  /** Hears of a connection; {@link #closed} is the last call, and comes once. */
  public interface Listener {
    void opened();

    void text(byte[] payload);

    void closed(int code, String reason);
  }

  private WebSocket(EventLoop loop, Listener listener, Handshake handshake, SocketChannel channel) {
    this.loop = loop;
    this.listener = listener;
    this.handshake = handshake;
    this.channel = channel;
  }

  /**
   * Begins to connect.
   *
   * @throws IOException when not even a beginning could be made
   */
  public static WebSocket open(
      EventLoop loop, URI uri, String origin, List<String> protocols, Listener listener)
      throws IOException {
    var channel = SocketChannel.open();
    try {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
      var socket = new WebSocket(loop, listener, new Handshake(uri, origin, protocols), channel);
      channel.register(loop.selector(), SelectionKey.OP_CONNECT, socket);
      return socket;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** False when the connection is not open. */
  public boolean send(byte[] text) {
    if (ended || head != null) {
      return false;
    }
    write(FrameWriter.frame(FrameWriter.TEXT, text));
    return true;
  }

  /** Says good-bye and ends the connection without waiting for the answer. */
  public void close() {
    if (!ended && head == null) {
      write(FrameWriter.frame(FrameWriter.CLOSE, new byte[] {0x03, (byte) 0xe8}));
    }
    end(1000, "closed by us");
  }

  @Override
  public void ready(SelectionKey key) {
    if (ended) {
      return;
    }
    try {
      if (key.isConnectable() && channel.finishConnect()) {
        key.interestOps(SelectionKey.OP_READ);
        write(ByteBuffer.wrap(handshake.request()));
      }
      if (key.isValid() && key.isWritable()) {
        flush();
      }
      if (key.isValid() && key.isReadable()) {
        read();
      }
    } catch (IOException e) {
      end(ABNORMAL, String.valueOf(e.getMessage()));
    }
  }

  private void read() throws IOException {
    ByteBuffer buffer = loop.readBuffer();
    if (channel.read(buffer) < 0) {
      end(ABNORMAL, "end of stream");
      return;
    }
    buffer.flip();
    if (head != null) {
      readHead(head, buffer);
    }
    if (!ended && head == null) {
      reader.read(buffer);
    }
  }

  private void readHead(StringBuilder soFar, ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      soFar.append((char) bytes.get()); // a head is ASCII
      if (soFar.length() > LONGEST_HEAD) {
        end(ABNORMAL, "endless response head");
        return;
      }
      if (endsHead(soFar)) {
        head = null;
        String refusal = handshake.refusal(soFar.toString());
        if (refusal == null) {
          listener.opened();
        } else {
          end(ABNORMAL, refusal);
        }
        return;
      }
    }
  }

  private static boolean endsHead(StringBuilder text) {
    int start = text.length() - END_OF_HEAD.length();
    return start >= 0 && text.indexOf(END_OF_HEAD, start) == start;
  }

  private void write(ByteBuffer bytes) {
    unwritten.add(bytes);
    if (unwritten.size() == 1) {
      try {
        flush();
      } catch (IOException e) {
        // Reported later, as whoever sends does not expect to be called back from within.
        loop.execute(() -> end(ABNORMAL, String.valueOf(e.getMessage())));
      }
    }
  }

  private void flush() throws IOException {
    for (ByteBuffer next; (next = unwritten.peek()) != null; unwritten.poll()) {
      channel.write(next);
      if (next.hasRemaining()) {
        break;
      }
    }
    SelectionKey key = channel.keyFor(loop.selector());
    if (key != null && key.isValid()) {
      int wanted = SelectionKey.OP_READ | (unwritten.isEmpty() ? 0 : SelectionKey.OP_WRITE);
      if (key.interestOps() != wanted) {
        key.interestOps(wanted);
      }
    }
  }

  private void end(int code, String reason) {
    if (ended) {
      return;
    }
    ended = true;
    try {
      channel.close();
    } catch (IOException e) {
      // Nothing is left to be done with it.
    }
    listener.closed(code, reason);
  }

  @Override
  public void text(byte[] payload) {
    if (!ended) {
      listener.text(payload);
    }
  }

  @Override
  public void ping(byte[] payload) {
    if (!ended) {
      write(FrameWriter.frame(FrameWriter.PONG, payload));
    }
  }

  @Override
  public void closed(int code, String reason) {
    end(code, reason);
  }
}
