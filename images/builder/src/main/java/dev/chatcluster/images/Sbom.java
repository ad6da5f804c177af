package dev.chatcluster.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The bill of materials of an image (CycloneDX): the components of its parts in one document, each
 * once.
 */
final class Sbom {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, JsonNode> components = new TreeMap<>();
  private final Map<String, JsonNode> dependencies = new TreeMap<>();

  static Sbom of(Path root, List<String> parts) throws IOException {
    Sbom sbom = new Sbom();
    for (String part : parts) {
      Path file = root.resolve(part);
      if (part.endsWith(".json")) {
        sbom.addDocument(MAPPER.readTree(file.toFile()));
      } else {
        for (String line : Files.readAllLines(file)) {
          sbom.addLine(file, line);
        }
      }
    }
    return sbom;
  }

  private void addDocument(JsonNode document) {
    // What the document is about, one of our modules, is a component of the image.
    JsonNode module = document.path("metadata").path("component");
    if (!module.isMissingNode()) {
      addComponent(module);
    }
    document.path("components").forEach(this::addComponent);
    document
        .path("dependencies")
        .forEach(node -> dependencies.putIfAbsent(node.path("ref").asText(), node));
  }

  private void addComponent(JsonNode component) {
    components.putIfAbsent(component.path("bom-ref").asText(), component);
  }

  private void addLine(Path file, String line) throws IOException {
    String[] words = line.strip().split("\\s+", -1);
    if (words.length != 3) {
      throw new IOException(file + ": not \"name version purl\": " + line);
    }
    ObjectNode component = MAPPER.createObjectNode();
    component.put("type", "library").put("bom-ref", words[2]);
    component.put("name", words[0]).put("version", words[1]).put("purl", words[2]);
    addComponent(component);
  }

  void write(Path file, String name, String version) throws IOException {
    ObjectNode document = MAPPER.createObjectNode();
    document.put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
    ObjectNode metadata = document.putObject("metadata");
    metadata.put("timestamp", Image.CREATED.toString());
    metadata
        .putObject("component")
        .put("type", "container")
        .put("bom-ref", name)
        .put("name", name)
        .put("version", version);
    addAll(document, "components", components);
    addAll(document, "dependencies", dependencies);
    Files.createDirectories(parent(file));
    MAPPER.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), document);
  }

  private static void addAll(ObjectNode document, String field, Map<String, JsonNode> nodes) {
    ArrayNode list = document.putArray(field);
    nodes.values().forEach(list::add);
  }

  private static Path parent(Path file) {
    @Nullable Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file : parent;
  }
}
