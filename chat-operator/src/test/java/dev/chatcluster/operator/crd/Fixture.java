package dev.chatcluster.operator.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A ChatCluster that is refused, as its difference from the example for development: null takes a
 * field away. Where a file holds several, all but the last are taken. Its first line is a comment
 * with what the message must contain.
 */
record Fixture(String message, List<JsonNode> taken, JsonNode refused) {
  private static final Path FOLDER = Yaml.ROOT.resolve("chat-operator/src/test/resources/rejected");

  static Stream<Path> files() {
    return Yaml.files(FOLDER).stream();
  }

  static Fixture read(Path file) {
    String text = Yaml.read(file);
    JsonNode base = Yaml.parse(Yaml.read(Yaml.EXAMPLES.resolve("development.yaml")));
    var all = Yaml.documents(text).stream().map(change -> merged(base, change)).toList();
    return new Fixture(
        text.lines().findFirst().orElse("").substring(2),
        all.subList(0, all.size() - 1),
        all.getLast());
  }

  /** RFC 7396. */
  private static JsonNode merged(JsonNode base, JsonNode change) {
    if (!(change instanceof ObjectNode fields)) {
      return change;
    }
    ObjectNode result = base instanceof ObjectNode object ? object.deepCopy() : fields.objectNode();
    for (var field : fields.properties()) {
      if (field.getValue().isNull()) {
        result.remove(field.getKey());
      } else {
        result.set(field.getKey(), merged(result.path(field.getKey()), field.getValue()));
      }
    }
    return result;
  }
}
