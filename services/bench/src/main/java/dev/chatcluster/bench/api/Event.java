package dev.chatcluster.bench.api;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event of a conversation's log, the parts of it that are checked.
 *
 * @param messageId empty for events without a message
 * @param content empty for events without a message and for deleted ones
 */
public record Event(
    String conversationId,
    long seq,
    String type,
    String actorId,
    String messageId,
    String content) {
  public static final String MESSAGE_CREATED = "message.created";

  public static Event of(JsonNode json) {
    JsonNode message = json.path("message");
    return new Event(
        json.path("conversationId").asText(),
        json.path("seq").asLong(),
        json.path("type").asText(),
        json.path("actorId").asText(),
        message.path("id").asText(),
        message.path("content").asText(""));
  }

  public boolean createsMessage() {
    return type.equals(MESSAGE_CREATED);
  }
}
