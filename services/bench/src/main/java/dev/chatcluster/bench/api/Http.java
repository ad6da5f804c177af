package dev.chatcluster.bench.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Requests and answers in JSON. Blocking: meant for virtual threads. */
final class Http implements AutoCloseable {
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

  private final URI base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_WITHIN)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  /** Who asks: a bearer token, a refresh cookie, or neither. */
  record Credentials(String header, String value) {
    static Credentials bearer(String token) {
      return new Credentials("Authorization", "Bearer " + token);
    }

    static Credentials cookie(String cookie) {
      return new Credentials("Cookie", cookie);
    }
  }

  Http(URI base) {
    this.base = base;
  }

  /**
   * @throws ApiException for every answer outside 2xx
   * @throws UncheckedIOException when there is no answer
   */
  HttpResponse<byte[]> ask(
      String method, String path, @Nullable Credentials credentials, @Nullable JsonNode body) {
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(ANSWER_WITHIN)
            .header("Accept", "application/json")
            .header("Origin", base.getScheme() + "://" + base.getRawAuthority());
    if (credentials != null) {
      request.header(credentials.header(), credentials.value());
    }
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(method, BodyPublishers.ofByteArray(Json.write(body)));
    }
    try {
      var response = client.send(request.build(), BodyHandlers.ofByteArray());
      if (response.statusCode() / 100 != 2) {
        throw problem(method + " " + path, response);
      }
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }

  private static ApiException problem(String request, HttpResponse<byte[]> response) {
    String code = "";
    String detail = "";
    if (response.headers().firstValue("Content-Type").orElse("").contains("json")) {
      JsonNode json = Json.read(response.body());
      code = json.path("code").asText();
      detail = json.path("detail").asText() + (json.has("errors") ? " " + json.get("errors") : "");
    }
    long retryAfter = response.headers().firstValueAsLong("Retry-After").orElse(0);
    return new ApiException(request, response.statusCode(), code, detail, retryAfter);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
