package dev.chatcluster.socket.websocket;

import dev.chatcluster.socket.protocol.CloseCode;
import dev.chatcluster.socket.protocol.Limits;
import dev.chatcluster.socket.protocol.RateLimit;
import dev.chatcluster.socket.sessions.Outbound;
import dev.chatcluster.socket.sessions.Session;
import io.helidon.common.buffers.BufferData;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.WritableHeaders;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One socket from its handshake to its end. Helidon calls it from the socket's own virtual thread.
 */
final class SocketEndpoint implements WsListener {
  private static final HeaderName PROTOCOLS = HeaderNames.create("Sec-WebSocket-Protocol");

  private final Handshake handshake;
  private final SessionLife life;
  private final FrameHandler frames;
  private final Limits limits = Limits.STANDARD;
  private final StringBuilder fragments = new StringBuilder();
  private final RateLimit rate = new RateLimit(limits.framesPerSecond(), System.nanoTime());
  private Handshake.@Nullable Result result;
  private @Nullable Session session;
  private FrameHandler.@Nullable Reader reader;

  SocketEndpoint(Handshake handshake, SessionLife life, FrameHandler frames) {
    this.handshake = handshake;
    this.life = life;
    this.frames = frames;
  }

  @Override
  public Optional<Headers> onHttpUpgrade(HttpPrologue prologue, Headers headers) {
    // All values of the header, wherever the client split them.
    String protocols =
        headers.contains(PROTOCOLS) ? String.join(",", headers.get(PROTOCOLS).allValues()) : null;
    result = handshake.check(headers.first(HeaderNames.ORIGIN).orElse(null), protocols);
    if (protocols == null) {
      return Optional.empty();
    }
    // A browser fails the handshake unless one of its sub-protocols is chosen, and then cannot see
    // our close code.
    WritableHeaders<?> chosen = WritableHeaders.create();
    chosen.set(PROTOCOLS, Handshake.PROTOCOL);
    return Optional.of(chosen);
  }

  @Override
  public void onOpen(WsSession connection) {
    switch (result) {
      case Handshake.Result.Welcome welcome -> {
        Session opened =
            life.open(welcome.token(), new HelidonWire(connection), Thread.currentThread());
        session = opened;
        reader = frames.reader(opened);
      }
      case Handshake.Result.Refused refused -> refuse(connection, refused.reason());
      case null -> refuse(connection, CloseCode.UNAUTHENTICATED);
    }
  }

  private void refuse(WsSession connection, CloseCode reason) {
    new Outbound(new HelidonWire(connection), limits, () -> {}).close(reason);
  }

  @Override
  public void onMessage(WsSession connection, String text, boolean last) {
    Session current = session;
    FrameHandler.Reader handler = reader;
    if (current == null || handler == null) {
      return;
    }
    current.heard();
    if (fragments.length() + text.length() > limits.frameBytes()) {
      current.close(CloseCode.TOO_BIG);
      return;
    }
    if (!last) {
      fragments.append(text);
    } else if (fragments.isEmpty()) {
      handler.read(text);
    } else {
      String whole = fragments.append(text).toString();
      fragments.setLength(0);
      handler.read(whole);
    }
  }

  @Override
  public void onMessage(WsSession connection, BufferData data, boolean last) {
    Session current = session;
    if (current != null) {
      current.close(CloseCode.MALFORMED);
    }
  }

  @Override
  public void onPing(WsSession connection, BufferData payload) {
    Session current = session;
    if (current != null && rate.allows(System.nanoTime())) {
      current.heard();
      current.pong(payload.readBytes());
    }
  }

  @Override
  public void onPong(WsSession connection, BufferData payload) {
    Session current = session;
    if (current != null) {
      current.heard();
    }
  }
}
