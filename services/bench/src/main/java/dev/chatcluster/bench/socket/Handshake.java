package dev.chatcluster.bench.socket;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The HTTP request that opens a WebSocket, and the check of its answer. */
final class Handshake {
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final String key;
  private final byte[] request;

  Handshake(URI uri, String origin, List<String> protocols) {
    var nonce = new byte[16];
    ThreadLocalRandom.current().nextBytes(nonce);
    key = Base64.getEncoder().encodeToString(nonce);
    request =
        ("GET "
                + uri.getRawPath()
                + " HTTP/1.1\r\nHost: "
                + uri.getRawAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                + "\r\nSec-WebSocket-Key: "
                + key
                + "\r\nSec-WebSocket-Protocol: "
                + String.join(", ", protocols)
                + "\r\nOrigin: "
                + origin
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
  }

  byte[] request() {
    return request;
  }

  /**
   * Checks the answer.
   *
   * @param head the answer's status line and headers
   * @return why the answer opens no WebSocket, or null when it does
   */
  @Nullable String refusal(String head) {
    String status = head.lines().findFirst().orElse("");
    if (!status.startsWith("HTTP/1.1 101")) {
      return status;
    }
    boolean accepted =
        head.lines()
            .filter(line -> line.regionMatches(true, 0, "sec-websocket-accept:", 0, 21))
            .anyMatch(line -> line.substring(21).strip().equals(accept()));
    return accepted ? null : "wrong Sec-WebSocket-Accept";
  }

  private String accept() {
    try {
      var sha1 = MessageDigest.getInstance("SHA-1");
      byte[] hash = sha1.digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
