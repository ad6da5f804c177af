package dev.chatcluster.socket;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A WebSocket by hand, for frames that no decent client sends (RFC 6455, section 5). */
final class RawClient implements Closeable {
  private static final int CONTINUATION = 0;
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int FINAL = 0x80;
  private static final int MASKED = 0x80;
  private static final int PATIENCE_MS = 60_000;

  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  private record Frame(int kind, byte[] payload) {}

  private RawClient(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(PATIENCE_MS);
    in = new DataInputStream(socket.getInputStream());
    out = new DataOutputStream(socket.getOutputStream());
  }

  static RawClient open(int port, String token) throws IOException {
    var socket = new Socket();
    // Small, so that who stops reading is soon noticed.
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
    var client = new RawClient(socket);
    String request =
        String.join(
            "\r\n",
            "GET /ws HTTP/1.1",
            "Host: 127.0.0.1:" + port,
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Protocol: chat.v1, bearer." + token,
            "",
            "");
    client.out.write(request.getBytes(StandardCharsets.US_ASCII));
    client.out.flush();
    String answer = client.head();
    if (!answer.startsWith("HTTP/1.1 101")) {
      throw new AssertionError(answer);
    }
    client.awaitText("session:ready");
    return client;
  }

  void text(String text) throws IOException {
    write(FINAL | TEXT, text);
  }

  void fragments(String... parts) throws IOException {
    for (int i = 0; i < parts.length; i++) {
      write((i == parts.length - 1 ? FINAL : 0) | (i == 0 ? TEXT : CONTINUATION), parts[i]);
    }
  }

  /** The next text that contains the word. */
  String awaitText(String word) throws IOException {
    while (true) {
      Frame frame = read();
      String text = new String(frame.payload, StandardCharsets.UTF_8);
      if (frame.kind == TEXT && text.contains(word)) {
        return text;
      }
      if (frame.kind == CLOSE) {
        throw new AssertionError("Closed before " + word);
      }
    }
  }

  /** The code under which the server closes. */
  int awaitClosed() throws IOException {
    while (true) {
      Frame frame = read();
      if (frame.kind == CLOSE) {
        return ((frame.payload[0] & 0xff) << 8) | (frame.payload[1] & 0xff);
      }
    }
  }

  /** A mask of zeros is one, and changes nothing. */
  private void write(int head, String text) throws IOException {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    out.write(head);
    if (payload.length < 126) {
      out.write(MASKED | payload.length);
    } else {
      out.write(MASKED | 127);
      out.writeLong(payload.length);
    }
    out.writeInt(0);
    out.write(payload);
    out.flush();
  }

  private Frame read() throws IOException {
    int kind = in.readUnsignedByte() & 0x0f;
    long length = in.readUnsignedByte() & 0x7f;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = in.readLong();
    }
    byte[] payload = new byte[Math.toIntExact(length)];
    in.readFully(payload);
    return new Frame(kind, payload);
  }

  private String head() throws IOException {
    var head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException(head.toString(StandardCharsets.US_ASCII));
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
