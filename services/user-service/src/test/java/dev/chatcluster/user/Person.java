package dev.chatcluster.user;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatcluster.service.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Somebody who uses the service over HTTP. */
record Person(UUID id, String token) {
  /** HTTP/1.1, as the edge and probes speak it. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** An answer of the service. */
  record Answer(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    JsonNode json() {
      try {
        return Json.mapper().readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String code() {
      return json().path("code").asText();
    }

    List<String> each(String field) {
      List<String> values = new ArrayList<>();
      json().path("items").forEach(item -> values.add(item.path(field).asText()));
      return values;
    }
  }

  /** Signed in, but unknown to the service until it sees the token. */
  static Person signedIn() {
    UUID id = UUID.randomUUID();
    return new Person(id, Service.ISSUER.token(id));
  }

  /** Registered, and the service has heard of it. */
  static Person registered(String handle, String name) {
    Person person = signedIn();
    Service.publish(Service.registered(person.id, handle, name, Instant.now()));
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> person.get("/api/users/" + person.id).status() == 200);
    return person;
  }

  /** Somebody whose name does not matter. */
  static Person anyone() {
    String handle = "p" + UUID.randomUUID().toString().substring(24);
    return registered(handle, "Person " + handle);
  }

  /** Several at once. */
  static List<Person> several(int count) {
    return IntStream.range(0, count).mapToObj(i -> anyone()).toList();
  }

  Answer get(String path) {
    return send("GET", path, null);
  }

  Answer put(String path) {
    return send("PUT", path, null);
  }

  Answer delete(String path) {
    return send("DELETE", path, null);
  }

  Answer patchMe(String body) {
    return send("PATCH", "/api/users/me", body);
  }

  Answer search(String query) {
    return get("/api/users/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  Answer send(String method, String path, @Nullable String body) {
    return send(token, method, path, body);
  }

  /** Follows the cursors to the end and gathers a field of every item. */
  List<String> all(String path, String field, int limit) {
    List<String> found = new ArrayList<>();
    String page = path + (path.contains("?") ? "&" : "?") + "limit=" + limit;
    String cursor = "";
    do {
      Answer answer = get(cursor.isEmpty() ? page : page + "&cursor=" + cursor);
      if (answer.status() != 200) {
        throw new IllegalStateException(answer.response().body());
      }
      found.addAll(answer.each(field));
      cursor = answer.json().path("nextCursor").asText("");
    } while (!cursor.isEmpty() && !"null".equals(cursor));
    return found;
  }

  static Answer send(@Nullable String token, String method, String path, @Nullable String body) {
    return send(Service.PORT, token, method, path, body);
  }

  /** Asks a node of its own. */
  static Answer send(
      int port, @Nullable String token, String method, String path, @Nullable String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(20))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
