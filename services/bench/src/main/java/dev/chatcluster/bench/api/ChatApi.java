package dev.chatcluster.bench.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatcluster.bench.api.Http.Credentials;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of the public REST interface that this program needs. Blocking. */
public final class ChatApi implements AutoCloseable {
  private static final int EVENTS_AT_ONCE = 500;

  private final Http http;

  /** What a send was answered with; {@code created} is false for a repeat. */
  public record Sent(boolean created, long seq) {}

  public ChatApi(URI base) {
    http = new Http(base);
  }

  public Session register(Person person) {
    var body =
        Json.object()
            .put("handle", person.handle())
            .put("email", person.email())
            .put("displayName", person.displayName())
            .put("password", person.password());
    return session(http.ask("POST", "/api/auth/register", null, body));
  }

  public Session login(Person person) {
    var body = Json.object().put("login", person.handle()).put("password", person.password());
    return session(http.ask("POST", "/api/auth/login", null, body));
  }

  public Session refresh(String cookie) {
    return session(http.ask("POST", "/api/auth/refresh", Credentials.cookie(cookie), null));
  }

  private static Session session(HttpResponse<byte[]> response) {
    String cookies =
        response.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.substring(0, (cookie + ";").indexOf(';')))
            .reduce((one, other) -> one + "; " + other)
            .orElse("");
    return Session.of(Json.read(response.body()), cookies);
  }

  public JsonNode get(Account as, String path) {
    return Json.read(http.ask("GET", path, as.bearer(), null).body());
  }

  /** The answer's body, or a missing node where there is none. */
  public JsonNode change(Account as, String method, String path, @Nullable JsonNode body) {
    byte[] answer = http.ask(method, path, as.bearer(), body).body();
    return answer.length == 0 ? Json.object().path("none") : Json.read(answer);
  }

  /** The two people's conversation, made when it is missing. */
  public JsonNode direct(Account as, String otherId) {
    ObjectNode body = Json.object().put("kind", "DIRECT");
    body.putArray("memberIds").add(otherId);
    return change(as, "POST", "/api/conversations", body);
  }

  /** A group of that id, made when it is missing. */
  public JsonNode group(Account as, String id, String name, List<String> memberIds) {
    ObjectNode body = Json.object().put("id", id).put("name", name);
    ArrayNode members = body.putArray("members");
    memberIds.forEach(members::add);
    return change(as, "POST", "/api/groups/create", body);
  }

  public Sent send(Account as, String conversationId, String messageId, String content) {
    var body =
        Json.object().put("id", messageId).put("chatId", conversationId).put("content", content);
    var response = http.ask("POST", "/api/messages/send", as.bearer(), body);
    return new Sent(response.statusCode() == 201, Json.read(response.body()).path("seq").asLong());
  }

  public long lastSeq(Account as, String conversationId) {
    return get(as, "/api/conversations/" + conversationId).path("lastSeq").asLong();
  }

  /** The whole log after an event, page by page. */
  public List<Event> eventsAfter(Account as, String conversationId, long after) {
    var events = new ArrayList<Event>();
    long from = after;
    for (boolean more = true; more; ) {
      var path =
          "/api/conversations/%s/events?after=%d&limit=%d"
              .formatted(conversationId, from, EVENTS_AT_ONCE);
      JsonNode page = get(as, path);
      for (JsonNode item : page.path("items")) {
        Event event = Event.of(item);
        events.add(event);
        from = event.seq();
      }
      more = page.path("hasMore").asBoolean() && !page.path("items").isEmpty();
    }
    return events;
  }

  @Override
  public void close() {
    http.close();
  }
}
