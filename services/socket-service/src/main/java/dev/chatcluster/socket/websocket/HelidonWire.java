package dev.chatcluster.socket.websocket;

import dev.chatcluster.socket.sessions.Wire;
import io.helidon.common.buffers.BufferData;
import io.helidon.websocket.WsSession;

/** A connection of Helidon's. */
record HelidonWire(WsSession session) implements Wire {
  @Override
  public void text(String frame) {
    session.send(frame, true);
  }

  @Override
  public void pong(byte[] payload) {
    session.pong(BufferData.create(payload));
  }

  @Override
  public void close(int code, String reason) {
    session.close(code, reason);
  }
}
