package dev.chatcluster.operator.crd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what stands at a path of the reference: {@code <name>} is any field, {@code []} any item.
 */
final class ExamplePath {
  private ExamplePath() {}

  static Stream<JsonNode> find(JsonNode tree, String path) {
    return find(tree, List.of(path.replace("[]", ".[]").split("\\.")));
  }

  private static Stream<JsonNode> find(JsonNode node, List<String> path) {
    if (path.isEmpty()) {
      return node.isMissingNode() ? Stream.empty() : Stream.of(node);
    }
    String step = path.getFirst();
    var rest = path.subList(1, path.size());
    return step.equals("<name>") || step.equals("[]")
        ? Yaml.items(node).flatMap(child -> find(child, rest))
        : find(node.path(step), rest);
  }
}
