package dev.chatcluster.operator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** Health as the services tell it, and metrics. */
final class Endpoints {
  private final HttpServer server;

  Endpoints(
      int port, BooleanSupplier started, BooleanSupplier healthy, PrometheusMeterRegistry registry)
      throws IOException {
    server = HttpServer.create(new InetSocketAddress(port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    health("/health/started", started);
    health("/health/live", () -> !started.getAsBoolean() || healthy.getAsBoolean());
    health("/health/ready", () -> started.getAsBoolean() && healthy.getAsBoolean());
    server.createContext(
        "/metrics",
        exchange ->
            answer(
                exchange,
                HttpURLConnection.HTTP_OK,
                "text/plain; version=0.0.4",
                registry.scrape()));
  }

  void start() {
    server.start();
  }

  void stop() {
    server.stop(0);
  }

  private void health(String path, BooleanSupplier up) {
    server.createContext(
        path,
        exchange -> {
          boolean isUp = up.getAsBoolean();
          answer(
              exchange,
              isUp ? HttpURLConnection.HTTP_OK : HttpURLConnection.HTTP_UNAVAILABLE,
              "application/json",
              "{\"status\":\"" + (isUp ? "UP" : "DOWN") + "\"}");
        });
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
