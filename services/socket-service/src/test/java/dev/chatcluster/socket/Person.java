package dev.chatcluster.socket;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.chatcluster.contracts.auth.v1.Registered;
import dev.chatcluster.contracts.auth.v1.RevocationReason;
import dev.chatcluster.contracts.auth.v1.SessionsRevoked;
import dev.chatcluster.contracts.auth.v1.UserEvent;
import dev.chatcluster.contracts.chat.v1.ChatCommand;
import dev.chatcluster.contracts.chat.v1.SendMessage;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Somebody with one sign-in, and what they do over REST. */
record Person(UUID id, UUID session) {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Registered, and user-service has heard of them. */
  static List<Person> several(int count) {
    List<Person> people =
        IntStream.range(0, count)
            .mapToObj(i -> new Person(UUID.randomUUID(), UUID.randomUUID()))
            .toList();
    for (Person person : people) {
      String handle = "p" + person.id.toString().substring(24);
      Service.publish(
          person
              .event()
              .setRegistered(Registered.newBuilder().setHandle(handle).setDisplayName(handle))
              .build());
    }
    for (Person person : people) {
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(20))
          .until(
              () ->
                  person
                          .send(Service.USERS.port(), "GET", "/api/users/" + person.id, null)
                          .statusCode()
                      == 200);
    }
    return people;
  }

  String token() {
    return token(Duration.ofMinutes(5));
  }

  String token(Duration life) {
    return Service.ISSUER.token(id, session, life, List.of("USER"));
  }

  /** auth-service says that this sign-in has ended. */
  void revoke() {
    Service.publish(
        event()
            .setSessionsRevoked(
                SessionsRevoked.newBuilder()
                    .addSessionIds(session.toString())
                    .setReason(RevocationReason.REVOCATION_REASON_LOGOUT))
            .build());
  }

  private UserEvent.Builder event() {
    return UserEvent.newBuilder()
        .setEventId(UUID.randomUUID().toString())
        .setUserId(id.toString())
        .setAtMs(System.currentTimeMillis());
  }

  UUID group(Person... others) {
    var made =
        chat(
            "POST",
            "/api/groups/create",
            Map.of("name", "Crew", "members", Arrays.stream(others).map(Person::id).toList()));
    return UUID.fromString(made.path("id").asText());
  }

  UUID direct(Person other) {
    var made =
        chat(
            "POST", "/api/conversations", Map.of("kind", "DIRECT", "memberIds", List.of(other.id)));
    return UUID.fromString(made.path("id").asText());
  }

  /** Sends messages as another node would hand them over: without the bounds of a socket. */
  void flood(UUID conversation, List<String> contents) {
    Service.publish(
        contents.stream()
            .map(
                content ->
                    ChatCommand.newBuilder()
                        .setUserId(id.toString())
                        .setConversationId(conversation.toString())
                        .setReceivedAtMs(System.currentTimeMillis())
                        .setSend(
                            SendMessage.newBuilder()
                                .setMessageId(Uuid7.next(Clock.systemUTC()).toString())
                                .setContent(content))
                        .build())
            .toList());
  }

  void add(UUID group, Person other) {
    chat("PATCH", "/api/groups/" + group + "/members", Map.of("add", List.of(other.id)));
  }

  void remove(UUID group, Person other) {
    chat("PATCH", "/api/groups/" + group + "/members", Map.of("remove", List.of(other.id)));
  }

  /** Asks chat-service, which must agree. */
  JsonNode chat(String method, String path, @Nullable Object body) {
    HttpResponse<String> response = send(Service.CHAT.port(), method, path, body);
    if (response.statusCode() >= 300) {
      throw new AssertionError(
          method + " " + path + ": " + response.statusCode() + " " + response.body());
    }
    return json(response.body());
  }

  /** What user-service tells others of this person. */
  String presence(Person asking) {
    var response = asking.send(Service.USERS.port(), "GET", "/api/users/presence?ids=" + id, null);
    return json(response.body()).path("items").path(0).path("status").asText();
  }

  private HttpResponse<String> send(int port, String method, String path, @Nullable Object body) {
    try {
      var publisher =
          body == null
              ? HttpRequest.BodyPublishers.noBody()
              : HttpRequest.BodyPublishers.ofString(Json.mapper().writeValueAsString(body));
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .timeout(Duration.ofSeconds(60))
              .header("Authorization", "Bearer " + token())
              .header("Content-Type", "application/json")
              .method(method, publisher)
              .build();
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return Json.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
