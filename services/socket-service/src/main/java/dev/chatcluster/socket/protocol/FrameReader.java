package dev.chatcluster.socket.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.chatcluster.service.json.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads client frames strictly: what is not in the contract is refused with the field's name. */
public final class FrameReader {
  // The data of each event as it comes over the wire; any field may be missing.

  private record RawFrame(@Nullable String event, @Nullable Long id, @Nullable JsonNode data) {}

  private record SendData(
      @Nullable UUID id,
      @Nullable UUID conversationId,
      @Nullable String content,
      @Nullable String type) {}

  private record SeenData(
      @Nullable UUID conversationId, @Nullable Long seq, @Nullable String status) {}

  private record ConversationData(@Nullable UUID conversationId) {}

  private record SyncData(@Nullable List<PointData> conversations) {}

  private record PointData(@Nullable UUID conversationId, @Nullable Long after) {}

  private record TokenData(@Nullable String token) {}

  private record PresenceData(@Nullable String status) {}

  private record NoData() {}

  @FunctionalInterface
  private interface Kind {
    ClientFrame read(JsonNode data, Check check) throws FrameException, JsonProcessingException;
  }

  private static final ObjectReader FRAME = Json.mapper().readerFor(RawFrame.class);

  private final Limits limits;
  private final Map<String, Kind> kinds =
      Map.ofEntries(
          Map.entry("chat:send", this::send),
          Map.entry("chat:seen", FrameReader::seen),
          Map.entry(
              "chat:typing:start",
              (data, check) -> new ClientFrame.Typing(conversation(data, check), true)),
          Map.entry(
              "chat:typing:stop",
              (data, check) -> new ClientFrame.Typing(conversation(data, check), false)),
          Map.entry(
              "chat:join", (data, check) -> new ClientFrame.Look(conversation(data, check), true)),
          Map.entry(
              "chat:leave",
              (data, check) -> new ClientFrame.Look(conversation(data, check), false)),
          Map.entry("chat:sync", this::sync),
          Map.entry("auth:refresh", FrameReader::refresh),
          Map.entry("presence", FrameReader::presence),
          Map.entry("ping", (data, check) -> ping(data)));

  public FrameReader(Limits limits) {
    this.limits = limits;
  }

  public ClientFrame.Numbered read(String text) throws FrameException {
    Long id = null;
    try {
      RawFrame frame = FRAME.readValue(text);
      id = frame == null ? null : frame.id();
      if (frame == null || frame.event() == null) {
        throw new FrameException("malformed-frame", "A frame is an object with an event", id);
      }
      Kind kind = kinds.get(frame.event());
      if (kind == null) {
        throw new FrameException("unknown-event", "There is no such event", id);
      }
      // A null that was written is a node of its own, and would be read as no record at all.
      JsonNode data =
          frame.data() == null || frame.data().isNull()
              ? Json.mapper().createObjectNode()
              : frame.data();
      return new ClientFrame.Numbered(id, kind.read(data, new Check(id)));
    } catch (JsonProcessingException e) {
      throw unreadable(e, id);
    }
  }

  private ClientFrame send(JsonNode data, Check check)
      throws FrameException, JsonProcessingException {
    SendData send = Json.mapper().treeToValue(data, SendData.class);
    String content = check.required("content", send.content());
    if (content.codePointCount(0, content.length()) > limits.contentLength()) {
      throw check.invalid("content", "At most " + limits.contentLength() + " characters");
    }
    if (send.type() != null && !send.type().equals("text")) {
      throw check.invalid("type", "Must be text");
    }
    return new ClientFrame.Send(
        check.required("id", send.id()),
        check.required("conversationId", send.conversationId()),
        content);
  }

  private static ClientFrame seen(JsonNode data, Check check)
      throws FrameException, JsonProcessingException {
    SeenData seen = Json.mapper().treeToValue(data, SeenData.class);
    boolean read =
        check.oneOf("status", seen.status() == null ? "READ" : seen.status(), "READ", "DELIVERED");
    return new ClientFrame.Seen(
        check.required("conversationId", seen.conversationId()),
        check.atLeast("seq", seen.seq(), 1),
        read);
  }

  private ClientFrame sync(JsonNode data, Check check)
      throws FrameException, JsonProcessingException {
    List<PointData> points =
        check.required(
            "conversations", Json.mapper().treeToValue(data, SyncData.class).conversations());
    if (points.size() > limits.syncConversations()) {
      throw check.invalid("conversations", "At most " + limits.syncConversations() + " at once");
    }
    List<ClientFrame.SyncPoint> read = new java.util.ArrayList<>(points.size());
    for (PointData point : points) {
      PointData given = check.required("conversations", point);
      read.add(
          new ClientFrame.SyncPoint(
              check.required("conversations.conversationId", given.conversationId()),
              check.atLeast("conversations.after", given.after(), 0)));
    }
    return new ClientFrame.Sync(read);
  }

  private static ClientFrame refresh(JsonNode data, Check check)
      throws FrameException, JsonProcessingException {
    return new ClientFrame.RefreshToken(
        check.required("token", Json.mapper().treeToValue(data, TokenData.class).token()));
  }

  private static ClientFrame presence(JsonNode data, Check check)
      throws FrameException, JsonProcessingException {
    String status = Json.mapper().treeToValue(data, PresenceData.class).status();
    return new ClientFrame.Presence(
        check.oneOf("status", check.required("status", status), "AWAY", "ONLINE"));
  }

  private static ClientFrame ping(JsonNode data) throws JsonProcessingException {
    Json.mapper().treeToValue(data, NoData.class);
    return new ClientFrame.Ping();
  }

  private static UUID conversation(JsonNode data, Check check)
      throws FrameException, JsonProcessingException {
    return check.required(
        "conversationId", Json.mapper().treeToValue(data, ConversationData.class).conversationId());
  }

  private static FrameException unreadable(JsonProcessingException e, @Nullable Long id) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return new FrameException(
          "unknown-field", path(unknown) + ": This field is not known here", id);
    }
    if (e instanceof JsonMappingException mapping && !path(mapping).isEmpty()) {
      return new FrameException(
          "validation-failed", path(mapping) + ": The value has the wrong type or form", id);
    }
    return new FrameException("malformed-frame", "The frame is not the JSON expected here", id);
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  /** Checks fields of the frame with this number. */
  private record Check(@Nullable Long id) {
    FrameException invalid(String field, String message) {
      return new FrameException("validation-failed", field + ": " + message, id);
    }

    <T> T required(String field, @Nullable T value) throws FrameException {
      if (value == null) {
        throw invalid(field, "This field is needed");
      }
      return value;
    }

    long atLeast(String field, @Nullable Long value, long least) throws FrameException {
      long given = required(field, value);
      if (given < least) {
        throw invalid(field, "Must be at least " + least);
      }
      return given;
    }

    /** Whether the word is the first of the two. */
    boolean oneOf(String field, String word, String first, String second) throws FrameException {
      if (!word.equals(first) && !word.equals(second)) {
        throw invalid(field, "Must be " + first + " or " + second);
      }
      return word.equals(first);
    }
  }
}
