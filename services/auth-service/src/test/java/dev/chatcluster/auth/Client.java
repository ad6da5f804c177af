package dev.chatcluster.auth;

import static java.net.http.HttpRequest.BodyPublishers.ofInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatcluster.service.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A browser of a kind: keeps the cookie and the access token of the last answer, and a client
 * address of its own.
 */
public final class Client {
  /** As the edge speaks to the service. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  /** An answer. */
  public record Answer(int status, JsonNode body, HttpResponse<String> response) {
    String code() {
      return body.path("code").asText();
    }

    Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }

    List<String> setCookies() {
      return response.headers().allValues("Set-Cookie");
    }
  }

  private final String base;
  private final Map<String, String> headers = new LinkedHashMap<>();
  String cookie;
  String accessToken;

  Client() {
    this(AuthServer.get().url());
  }

  Client(String base) {
    this.base = base;
    int n = ADDRESSES.incrementAndGet();
    // What stands before the last hop is what any caller may write.
    headers.put("X-Forwarded-For", "203.0.113.9, 10.0." + n / 250 + "." + (n % 250 + 1));
    headers.put("Origin", AuthServer.ORIGIN);
  }

  Client with(String header, String value) {
    if (value == null) {
      headers.remove(header);
    } else {
      headers.put(header, value);
    }
    return this;
  }

  String header(String name) {
    return headers.get(name);
  }

  Answer get(String path) {
    return send("GET", path, null);
  }

  Answer post(String path, Object body) {
    return send("POST", path, body);
  }

  Answer put(String path, Object body) {
    return send("PUT", path, body);
  }

  Answer patch(String path, Object body) {
    return send("PATCH", path, body);
  }

  Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** Posts without saying how long the body is. */
  Answer postInChunks(String path, Object body) {
    return send("POST", path, body, text -> ofInputStream(() -> new ByteArrayInputStream(text)));
  }

  /** Sends; a body that is a string goes as it is. */
  Answer send(String method, String path, Object body) {
    return send(method, path, body, HttpRequest.BodyPublishers::ofByteArray);
  }

  private Answer send(
      String method, String path, Object body, Function<byte[], BodyPublisher> publisher) {
    var request = HttpRequest.newBuilder(URI.create(base + path));
    headers.forEach(request::header);
    if (cookie != null) {
      request.header("Cookie", "refresh=" + cookie);
    }
    if (accessToken != null) {
      request.header("Authorization", "Bearer " + accessToken);
    }
    try {
      if (body == null) {
        request.method(method, HttpRequest.BodyPublishers.noBody());
      } else {
        String text = body instanceof String s ? s : Json.mapper().writeValueAsString(body);
        request
            .setHeader("Content-Type", headers.getOrDefault("Content-Type", "application/json"))
            .method(method, publisher.apply(text.getBytes(StandardCharsets.UTF_8)));
      }
      return keep(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Answer keep(HttpResponse<String> response) throws IOException {
    String text = response.body();
    boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
    JsonNode body = Json.mapper().readTree(json ? text : "{}");
    for (String set : response.headers().allValues("Set-Cookie")) {
      String value = set.substring("refresh=".length(), set.indexOf(';'));
      cookie = value.isEmpty() || value.equals("\"\"") ? null : value;
    }
    if (body.has("accessToken")) {
      accessToken = body.get("accessToken").asText();
    }
    return new Answer(response.statusCode(), body, response);
  }
}
