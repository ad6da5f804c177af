package dev.chatcluster.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.chatcluster.service.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Plays mailchip: its protocol, its check of tokens, and its memory, which a test may take. */
final class FakeMailchip {
  /** A mail that was handed over. */
  record Message(String id, String key, JsonNode body) {
    String template() {
      return body.path("template").asText();
    }

    String address() {
      return body.path("to").path("address").asText();
    }

    JsonNode data() {
      return body.path("data");
    }
  }

  private final HttpServer server;
  private final Map<String, Message> byKey = new ConcurrentHashMap<>();
  private final Map<String, String> states = new ConcurrentHashMap<>();
  private final List<String> posts = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();

  private FakeMailchip(HttpServer server) {
    this.server = server;
  }

  static FakeMailchip start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
      var mailchip = new FakeMailchip(server);
      server.createContext("/v1/messages", mailchip::answer);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return mailchip;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Message> to(Person person, String template) {
    return byKey.values().stream()
        .filter(m -> m.address().equals(FakeAccountMail.address(person.id())))
        .filter(m -> m.template().equals(template))
        .toList();
  }

  /** How often a key was handed over. */
  long postsOf(String key) {
    return posts.stream().filter(key::equals).count();
  }

  /** It takes the next ones, and its answers are lost. */
  void loseAnswers(int count) {
    failures.set(count);
  }

  void forget(Message message) {
    byKey.remove(message.key());
    states.remove(message.id());
  }

  void finish(Message message, String state) {
    states.put(message.id(), state);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!isSignedByUs(exchange.getRequestHeaders().getFirst("Authorization"))) {
        respond(exchange, 401, "{\"code\":\"unauthenticated\"}");
      } else if (exchange.getRequestMethod().equals("POST")) {
        post(exchange);
      } else {
        String path = exchange.getRequestURI().getPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        String state = states.get(id);
        respond(
            exchange,
            state == null ? 404 : 200,
            "{\"id\":\"" + id + "\",\"state\":\"" + state + "\"}");
      }
    }
  }

  private void post(HttpExchange exchange) throws IOException {
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    JsonNode body = Json.mapper().readTree(exchange.getRequestBody());
    posts.add(key);
    var message = new Message(UUID.randomUUID().toString(), key, body);
    Message earlier = byKey.putIfAbsent(key, message);
    states.putIfAbsent((earlier == null ? message : earlier).id(), "queued");
    if (failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      respond(exchange, 503, "{}");
    } else if (earlier == null) {
      respond(exchange, 202, "{\"id\":\"" + message.id() + "\",\"state\":\"queued\"}");
    } else if (earlier.body().equals(body)) {
      respond(exchange, 200, "{\"id\":\"" + earlier.id() + "\",\"state\":\"queued\"}");
    } else {
      respond(exchange, 409, "{\"code\":\"key-reused\"}");
    }
  }

  private static boolean isSignedByUs(@Nullable String header) {
    return header != null && ServiceTokens.isGood(header, "mailchip");
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
