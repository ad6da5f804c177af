package dev.chatcluster.bench.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatcluster.bench.api.Json;
import dev.chatcluster.bench.rule.LogKeeper.Question;
import dev.chatcluster.bench.rule.Outbox;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The frames that a client sends. */
final class Frames {
  static final byte[] PING = "{\"event\":\"ping\",\"data\":{}}".getBytes(StandardCharsets.UTF_8);

  private Frames() {}

  static byte[] send(Outbox.Item item) {
    return frame(
        "chat:send",
        Json.object()
            .put("id", item.id())
            .put("conversationId", item.conversationId())
            .put("content", item.content()));
  }

  static byte[] seen(String conversationId, long seq) {
    return frame("chat:seen", Json.object().put("conversationId", conversationId).put("seq", seq));
  }

  static byte[] join(String conversationId) {
    return frame("chat:join", Json.object().put("conversationId", conversationId));
  }

  static byte[] sync(List<Question> questions) {
    ObjectNode data = Json.object();
    ArrayNode conversations = data.putArray("conversations");
    for (Question question : questions) {
      conversations
          .addObject()
          .put("conversationId", question.conversationId())
          .put("after", question.after());
    }
    return frame("chat:sync", data);
  }

  static byte[] refresh(String token) {
    return frame("auth:refresh", Json.object().put("token", token));
  }

  private static byte[] frame(String event, ObjectNode data) {
    ObjectNode frame = Json.object().put("event", event);
    frame.set("data", data);
    return Json.write(frame);
  }
}
