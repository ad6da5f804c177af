package dev.chatcluster.bench.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandshakeTest {
  private final Handshake handshake =
      new Handshake(
          URI.create("ws://localhost:8080/ws"),
          "http://localhost:8080",
          List.of("chat.v1", "bearer.token"));
  private final String request = new String(handshake.request(), StandardCharsets.US_ASCII);

  @Test
  void theRequestNamesOriginAndProtocols() {
    assertThat(request)
        .startsWith("GET /ws HTTP/1.1\r\nHost: localhost:8080\r\n")
        .contains("\r\nOrigin: http://localhost:8080\r\n")
        .contains("\r\nSec-WebSocket-Protocol: chat.v1, bearer.token\r\n")
        .endsWith("\r\n\r\n");
  }

  @Test
  void aRightAnswerIsAcceptedHoweverItsHeaderIsWritten() throws Exception {
    String key = request.replaceAll("(?s).*Sec-WebSocket-Key: (\\S+).*", "$1");
    byte[] hash =
        MessageDigest.getInstance("SHA-1")
            .digest(
                (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
    String accept = Base64.getEncoder().encodeToString(hash);
    assertThat(
            handshake.refusal(
                "HTTP/1.1 101 Switching Protocols\r\nsec-websocket-accept: " + accept + "\r\n\r\n"))
        .isNull();
  }

  @Test
  void aWrongKeyAndAnotherStatusAreRefused() {
    assertThat(handshake.refusal("HTTP/1.1 101 Switching\r\nSec-WebSocket-Accept: AAAA\r\n\r\n"))
        .isEqualTo("wrong Sec-WebSocket-Accept");
    assertThat(handshake.refusal("HTTP/1.1 502 Bad Gateway\r\n\r\n"))
        .isEqualTo("HTTP/1.1 502 Bad Gateway");
  }
}
