package dev.chatcluster.socket.sessions;

/** The connection under a session. Calls come from one thread at a time. */
public interface Wire {
  /** Writes a text frame; blocks while the peer does not read. */
  void text(String frame);

  void pong(byte[] payload);

  void close(int code, String reason);
}
