package dev.chatcluster.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskTest {
  private static final Duration SHORT = Duration.ofMillis(200);
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/ready-at-the-second-time",
        exchange -> {
          exchange.sendResponseHeaders(asked.incrementAndGet() < 2 ? 503 : 200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private URI address() {
    return URI.create(
        "http://localhost:" + server.getAddress().getPort() + "/ready-at-the-second-time");
  }

  @Test
  void asksAgain() throws InterruptedException {
    assertThat(Ask.answers(address(), 2, SHORT)).isTrue();
    assertThat(asked).hasValue(2);
  }

  @Test
  void givesUp() throws InterruptedException {
    assertThat(Ask.answers(address(), 1, SHORT)).isFalse();
    server.stop(0);
    assertThat(Ask.answers(address(), 2, SHORT)).isFalse();
  }
}
