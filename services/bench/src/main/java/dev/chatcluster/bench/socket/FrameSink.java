package dev.chatcluster.bench.socket;

/** What a {@link FrameReader} finds in the bytes of a connection. */
interface FrameSink {
  /** A whole text message, fragments joined. */
  void text(byte[] payload);

  void ping(byte[] payload);

  void closed(int code, String reason);
}
