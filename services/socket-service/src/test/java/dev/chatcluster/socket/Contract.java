package dev.chatcluster.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.chatcluster.service.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The published description of the socket: what a frame must look like. */
final class Contract {
  private static final Path FILE = Path.of("..", "..", "docs", "asyncapi", "socket.yaml");
  private static final Map<String, JsonSchema> FRAMES = read();

  private Contract() {}

  /** What is wrong with a frame; empty when nothing is. */
  static List<String> violations(String frame) {
    JsonNode tree;
    try {
      tree = Json.mapper().readTree(frame);
    } catch (JsonProcessingException e) {
      return List.of("no JSON: " + frame);
    }
    JsonSchema schema = FRAMES.get(tree.path("event").asText());
    if (schema == null) {
      return List.of("not in the contract: " + frame);
    }
    return schema.validate(tree).stream()
        .map(ValidationMessage::getMessage)
        .map(m -> m + " in " + frame)
        .toList();
  }

  static Set<String> events() {
    return FRAMES.keySet();
  }

  private static Map<String, JsonSchema> read() {
    try {
      JsonNode components =
          new ObjectMapper(new YAMLFactory()).readTree(FILE.toFile()).path("components");
      JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);
      Map<String, JsonSchema> frames = new HashMap<>();
      for (JsonNode message : components.path("messages")) {
        ObjectNode payload = message.path("payload").deepCopy();
        // References name places in the whole document.
        payload.putObject("components").set("schemas", components.path("schemas"));
        frames.put(message.path("name").asText(), factory.getSchema(payload));
      }
      return frames;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
