package dev.chatcluster.socket.protocol;

/** Why the server closes a socket. Codes from 4000 on are ours (RFC 6455, section 7.4.2). */
public enum CloseCode {
  TOO_BIG(1009, "frame too large"),
  /** The node stops, or has lost its routing: connect again. */
  RESTART(1012, "connect again"),
  MALFORMED(4400, "malformed frames"),
  UNAUTHENTICATED(4401, "token missing, invalid or expired"),
  REVOKED(4403, "session ended"),
  ORIGIN_REFUSED(4403, "origin refused"),
  IDLE(4408, "nothing heard"),
  TOO_SLOW(4409, "reads too slowly"),
  TOO_FAST(4429, "sends too fast");

  private final int code;
  private final String reason;

  CloseCode(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  public int code() {
    return code;
  }

  public String reason() {
    return reason;
  }
}
