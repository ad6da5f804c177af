package dev.chatcluster.notification;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatcluster.contracts.auth.v1.Registered;
import dev.chatcluster.contracts.auth.v1.UserEvent;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Somebody who uses the chat, at all of its services. */
record Person(UUID id, String handle, String token) {
  static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Registered, and known to the services. */
  static Person registered() {
    UUID id = Uuid7.next(Clock.systemUTC());
    String handle = "p" + id.toString().substring(24);
    var person = new Person(id, handle, Service.ISSUER.token(id));
    Service.publish(
        UserEvent.newBuilder()
            .setUserId(id.toString())
            .setRegistered(
                Registered.newBuilder().setHandle(handle).setDisplayName("Name " + handle)));
    eventually(() -> person.atUserService("GET", "/api/users/" + id).status() == 200);
    eventually(() -> Service.count("SELECT count(*) FROM person WHERE id = ?", id) == 1);
    return person;
  }

  static void eventually(Callable<Boolean> condition) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(condition);
  }

  UUID groupWith(Person... others) {
    List<UUID> members = Arrays.stream(others).map(Person::id).toList();
    UUID group =
        UUID.fromString(
            atChat("POST", "/api/groups/create", Map.of("name", "Crew", "members", members))
                .ok()
                .path("id")
                .asText());
    known(group);
    return group;
  }

  UUID directWith(Person other) {
    UUID direct =
        UUID.fromString(
            atChat(
                    "POST",
                    "/api/conversations",
                    Map.of("kind", "DIRECT", "memberIds", List.of(other.id)))
                .ok()
                .path("id")
                .asText());
    known(direct);
    return direct;
  }

  private static void known(UUID conversation) {
    eventually(
        () ->
            Service.count("SELECT count(*) FROM member WHERE conversation_id = ?", conversation)
                > 1);
  }

  /** Says something, and waits until the service has handled it; returns its seq. */
  long say(UUID conversation, String content) {
    long seq =
        atChat(
                "POST",
                "/api/messages/send",
                Map.of(
                    "id",
                    Uuid7.next(Clock.systemUTC()),
                    "chatId",
                    conversation,
                    "content",
                    content))
            .ok()
            .path("seq")
            .asLong();
    handled(conversation, seq);
    return seq;
  }

  private static void handled(UUID conversation, long seq) {
    eventually(
        () ->
            Service.count(
                    "SELECT count(*) FROM conversation WHERE id = ? AND handled_seq >= ?",
                    conversation,
                    seq)
                == 1);
  }

  void read(UUID conversation, long seq) {
    atChat(
            "PUT",
            "/api/messages/status",
            Map.of("conversationId", conversation, "seq", seq, "status", "READ"))
        .ok();
    eventually(
        () ->
            Service.count(
                    """
                    SELECT count(*) FROM member
                    WHERE conversation_id = ? AND user_id = ? AND read_seq >= ?""",
                    conversation,
                    id,
                    seq)
                == 1);
  }

  /** Looks at the chat, as far as user-service knows. */
  void online() {
    atUserService("PUT", "/api/users/me/presence", Map.of("status", "ONLINE")).ok();
  }

  List<JsonNode> notifications() {
    List<JsonNode> items = new ArrayList<>();
    get("/api/notifications").ok().path("items").forEach(items::add);
    return items;
  }

  List<JsonNode> notifications(String kind) {
    return notifications().stream().filter(n -> n.path("kind").asText().equals(kind)).toList();
  }

  int unread() {
    return get("/api/notifications/unread").ok().path("unread").asInt();
  }

  void prefer(String changes) {
    ObjectNode wanted = (ObjectNode) get("/api/notifications/preferences").ok();
    try {
      wanted.setAll((ObjectNode) Json.mapper().readTree(changes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    put("/api/notifications/preferences", wanted).ok();
  }

  Answer get(String path) {
    return send(Service.PORT, token, "GET", path, null);
  }

  Answer post(String path, Object body) {
    return send(Service.PORT, token, "POST", path, body);
  }

  Answer put(String path, Object body) {
    return send(Service.PORT, token, "PUT", path, body);
  }

  Answer delete(String path, @Nullable Object body) {
    return send(Service.PORT, token, "DELETE", path, body);
  }

  Answer atUserService(String method, String path) {
    return atUserService(method, path, null);
  }

  private Answer atUserService(String method, String path, @Nullable Object body) {
    return send(Service.USERS.port(), token, method, path, body);
  }

  Answer atChat(String method, String path, @Nullable Object body) {
    return send(Service.CHAT.port(), token, method, path, body);
  }

  static Answer send(
      int port, @Nullable String token, String method, String path, @Nullable Object body) {
    try {
      var publisher =
          body == null
              ? HttpRequest.BodyPublishers.noBody()
              : HttpRequest.BodyPublishers.ofByteArray(Json.mapper().writeValueAsBytes(body));
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
      return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
