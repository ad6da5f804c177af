package dev.chatcluster.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.chatcluster.service.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Plays the push service of a browser's maker, and the browser behind it that decrypts. */
final class FakePushService {
  /** What arrived. */
  record Push(String path, String topic, String ttl, String authorization, JsonNode payload) {}

  private final HttpServer server;
  private final Map<String, FakeBrowser> browsers = new ConcurrentHashMap<>();
  private final List<Push> pushes = new CopyOnWriteArrayList<>();
  private final Set<String> gone = ConcurrentHashMap.newKeySet();

  private FakePushService(HttpServer server) {
    this.server = server;
  }

  static FakePushService start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
      var service = new FakePushService(server);
      server.createContext("/push/", service::answer);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new browser of somebody's, that takes pushes from now on. */
  String subscribe(Person person) {
    String path = "/push/" + UUID.randomUUID();
    FakeBrowser browser = FakeBrowser.create();
    browsers.put(path, browser);
    person.put("/api/notifications/push/subscriptions", browser.subscription(url(path))).ok();
    return path;
  }

  void unsubscribed(String path) {
    gone.add(path);
  }

  List<Push> at(String path) {
    return pushes.stream().filter(push -> push.path().equals(path)).toList();
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (gone.contains(path)) {
        exchange.sendResponseHeaders(410, -1);
        return;
      }
      var headers = exchange.getRequestHeaders();
      byte[] body = exchange.getRequestBody().readAllBytes();
      try {
        pushes.add(
            new Push(
                path,
                headers.getFirst("Topic"),
                headers.getFirst("TTL"),
                headers.getFirst("Authorization"),
                Json.mapper().readTree(browsers.get(path).decrypt(body))));
        exchange.sendResponseHeaders(201, -1);
      } catch (GeneralSecurityException e) {
        exchange.sendResponseHeaders(400, -1);
      }
    }
  }
}
