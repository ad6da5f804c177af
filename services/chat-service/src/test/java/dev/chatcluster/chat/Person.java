package dev.chatcluster.chat;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatcluster.service.id.Uuid7;
import dev.chatcluster.service.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody who uses the service over HTTP. */
record Person(UUID id, String token) {
  static final Duration PATIENCE = Duration.ofSeconds(30);

  /** HTTP/1.1, as the edge speaks it. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Whom user-service does not know. */
  static Person stranger() {
    UUID id = UUID.randomUUID();
    return new Person(id, Service.ISSUER.token(id));
  }

  /** Registered people, of whom user-service has heard. */
  static List<Person> several(int count) {
    List<Person> people = Stream.generate(Person::stranger).limit(count).toList();
    people.forEach(person -> Service.register(person.id, "p" + person.id.toString().substring(24)));
    people.forEach(
        person ->
            await()
                .atMost(PATIENCE)
                .until(
                    () -> person.atUserService("GET", "/api/users/" + person.id).status() == 200));
    return people;
  }

  static UUID newId() {
    return Uuid7.next(Clock.systemUTC());
  }

  /** A body out of names and values. */
  static Map<String, @Nullable Object> body(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return body;
  }

  Answer get(String path) {
    return send("GET", path, null);
  }

  Answer post(String path, Object body) {
    return send("POST", path, json(body));
  }

  Answer patch(String path, Object body) {
    return send("PATCH", path, json(body));
  }

  Answer put(String path, Object body) {
    return send("PUT", path, json(body));
  }

  Answer delete(String path) {
    return send("DELETE", path, null);
  }

  UUID directWith(Person other) {
    Answer answer =
        post("/api/conversations", body("kind", "DIRECT", "memberIds", List.of(other.id)));
    return UUID.fromString(answer.ok().path("id").asText());
  }

  UUID groupWith(Person... others) {
    List<UUID> members = Arrays.stream(others).map(Person::id).toList();
    return UUID.fromString(
        post("/api/groups/create", body("name", "Crew", "members", members))
            .ok()
            .path("id")
            .asText());
  }

  Answer say(UUID conversation, String content) {
    return say(newId(), conversation, content);
  }

  Answer say(UUID messageId, UUID conversation, String content) {
    return post(
        "/api/messages/send", body("id", messageId, "chatId", conversation, "content", content));
  }

  JsonNode conversation(UUID id) {
    return get("/api/conversations/" + id).ok();
  }

  /** The member entry of a person in a conversation. */
  JsonNode member(UUID conversation, Person person) {
    for (JsonNode member : conversation(conversation).path("members")) {
      if (member.path("userId").asText().equals(person.id.toString())) {
        return member;
      }
    }
    throw new IllegalStateException("No such member");
  }

  /** The log after a seq, as far as one answer has it. */
  List<JsonNode> events(UUID conversation, long after) {
    List<JsonNode> events = new ArrayList<>();
    get("/api/conversations/" + conversation + "/events?after=" + after)
        .ok()
        .path("items")
        .forEach(events::add);
    return events;
  }

  /** Follows the cursors to the end and gathers a field of every item. */
  List<String> all(String path, String field, int limit) {
    List<String> found = new ArrayList<>();
    String page = path + "?limit=" + limit;
    JsonNode cursor;
    String next = page;
    do {
      Answer answer = get(next);
      found.addAll(answer.each(field));
      cursor = answer.json().path("nextCursor");
      next = page + "&cursor=" + cursor.asText();
    } while (!cursor.isNull());
    return found;
  }

  Answer send(String method, String path, @Nullable String body) {
    return send(Service.PORT, token, method, path, body);
  }

  Answer atUserService(String method, String path) {
    return send(Service.USERS.port(), token, method, path, null);
  }

  static Answer send(
      int port, @Nullable String token, String method, String path, @Nullable String body) {
    var publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(PATIENCE)
            .method(method, publisher);
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

  private static String json(Object body) {
    try {
      return Json.mapper().writeValueAsString(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
