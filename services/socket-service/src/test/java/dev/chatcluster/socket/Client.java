package dev.chatcluster.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.chatcluster.service.id.Uuid7;
import dev.chatcluster.service.json.Json;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A socket of somebody. Every frame that it hears is checked against the contract. */
final class Client implements WebSocket.Listener {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final CompletableFuture<Void> pong = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private final WebSocket socket;
  private volatile long closedAtMs;

  private Client(int port, @Nullable String token, @Nullable String origin) {
    var builder = HTTP.newWebSocketBuilder();
    if (token != null) {
      builder.subprotocols("chat.v1", "bearer." + token);
    }
    if (origin != null) {
      builder.header("Origin", origin);
    }
    socket =
        builder
            .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), this)
            .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .join();
  }

  static Client connect(int port, @Nullable String token, @Nullable String origin) {
    return new Client(port, token, origin);
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      String frame = text.toString();
      text.setLength(0);
      violations.addAll(Contract.violations(frame));
      heard.add(tree(frame));
    }
    from.request(1);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
    pong.complete(null);
    from.request(1);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closedAtMs = System.currentTimeMillis();
    closed.complete(code);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.completeExceptionally(error);
  }

  String subprotocol() {
    return socket.getSubprotocol();
  }

  void say(String event, Map<String, ?> data) {
    say(null, event, data);
  }

  void say(@Nullable Long id, String event, Map<String, ?> data) {
    Map<String, Object> frame = new LinkedHashMap<>();
    frame.put("event", event);
    if (id != null) {
      frame.put("id", id);
    }
    frame.put("data", data);
    try {
      text(Json.mapper().writeValueAsString(frame));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  void text(String frame) {
    socket.sendText(frame, true).join();
  }

  void binary(byte[] frame) {
    socket.sendBinary(ByteBuffer.wrap(frame), true).join();
  }

  void ping() {
    socket.sendPing(ByteBuffer.allocate(4)).join();
    pong.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Sends a message; returns its id. */
  UUID send(UUID conversationId, String content) {
    UUID id = Uuid7.next(Clock.systemUTC());
    send(null, id, conversationId, content);
    return id;
  }

  void send(@Nullable Long number, UUID id, UUID conversationId, String content) {
    say(
        number,
        "chat:send",
        Map.of("id", id, "conversationId", conversationId, "content", content));
  }

  /** Everything heard so far. */
  List<JsonNode> heard() {
    assertThat(violations).isEmpty();
    return heard;
  }

  List<JsonNode> heard(String event) {
    return heard().stream().filter(frame -> frame.path("event").asText().equals(event)).toList();
  }

  /** The log events of a conversation, in the order in which they came. */
  List<Long> seqs(UUID conversationId) {
    return heard().stream()
        .map(frame -> frame.path("data"))
        .filter(data -> data.path("conversationId").asText().equals(conversationId.toString()))
        .filter(data -> data.has("type") && data.has("seq"))
        .map(data -> data.path("seq").asLong())
        .toList();
  }

  /** Waits for a frame, or finds it among those heard before. */
  JsonNode hear(String event) {
    return hear(event, data -> true);
  }

  JsonNode hear(String event, Predicate<JsonNode> data) {
    await(event)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(
            () -> {
              if (closed.isDone() && find(event, data) == null) {
                throw new AssertionError(
                    "Closed with " + closed.join() + " before " + event + " came: " + heard);
              }
              return find(event, data) != null;
            });
    JsonNode found = find(event, data);
    if (found == null) {
      throw new AssertionError(event);
    }
    return found;
  }

  /** Waits until a message comes. */
  JsonNode hearMessage(UUID id) {
    return hear(
        "chat:receive", data -> data.path("message").path("id").asText().equals(id.toString()));
  }

  JsonNode hearAnswer(String event, long number) {
    await(event)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> heard(event).stream().anyMatch(frame -> frame.path("id").asLong() == number));
    return heard(event).stream()
        .filter(frame -> frame.path("id").asLong() == number)
        .findFirst()
        .orElseThrow();
  }

  private @Nullable JsonNode find(String event, Predicate<JsonNode> data) {
    return heard(event).stream()
        .filter(frame -> data.test(frame.path("data")))
        .findFirst()
        .orElse(null);
  }

  boolean isClosed() {
    return closed.isDone();
  }

  /** The code under which the server closes. */
  int awaitClosed() {
    return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  long closedAtMs() {
    return closedAtMs;
  }

  void close() {
    if (!socket.isOutputClosed()) {
      socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(e -> socket).join();
    }
    socket.abort();
  }

  private static JsonNode tree(String frame) {
    try {
      return Json.mapper().readTree(frame);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
