package dev.chatcluster.operator.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reference of all fields, written from the schema: a section for each kind of object. */
final class FieldDocs {
  private static final String HEAD =
      """
      # The ChatCluster resource

      `chatcluster.dev/v1alpha1`, kind `ChatCluster`, short name `chat`. Generated from the schema by `make crds`. Complete
      examples: [one node, for development](examples/development.yaml), [production](examples/production.yaml),
      [behind a Cloudflare tunnel](examples/tunnel.yaml), [behind an Ingress](examples/ingress.yaml). What the conditions mean: [kubernetes.md](kubernetes.md).

      Values in the column Example are taken from these files. The API server fills defaults in and refuses what breaks a
      limit or a rule, with the message given here.
      """;

  /** One kind of object, and every path at which it stands. */
  private record Section(String path, JsonNode schema, List<String> alsoAt) {}

  private final JsonNode schema;
  private final List<JsonNode> examples;
  private final Map<JsonNode, Section> sections = new LinkedHashMap<>();

  FieldDocs(JsonNode schema, List<JsonNode> examples) {
    this.schema = schema;
    this.examples = examples;
  }

  String markdown() {
    collect("spec", schema.at("/properties/spec"));
    collect("status", schema.at("/properties/status"));
    var text = new StringBuilder(HEAD);
    sections.values().forEach(section -> write(section, text));
    return text.toString();
  }

  private void collect(String path, JsonNode object) {
    Section known = sections.get(kind(object));
    if (known != null) {
      known.alsoAt.add(path);
      return;
    }
    sections.put(kind(object), new Section(path, object, new ArrayList<>()));
    boolean alike = alike(object);
    for (var field : object.path("properties").properties()) {
      JsonNode inner = inner(field.getValue());
      String below = path + "." + (alike ? "<name>" : field.getKey()) + brackets(field.getValue());
      if (inner.has("properties") && !(alike && sections.containsKey(kind(inner)))) {
        collect(below, inner);
      }
    }
  }

  /** Whether all that is below an object is of one kind, as with services. */
  private static boolean alike(JsonNode object) {
    var kinds = Yaml.items(object.path("properties")).map(FieldDocs::kind).distinct().toList();
    return kinds.size() == 1
        && kinds.getFirst().has("properties")
        && object.path("properties").size() > 1;
  }

  /** Equal for objects that differ in their purpose only. */
  private static JsonNode kind(JsonNode object) {
    return object instanceof ObjectNode node
        ? node.deepCopy().without(List.of("description", "default"))
        : object;
  }

  private static JsonNode inner(JsonNode field) {
    return field.path("type").asText().equals("array") ? field.path("items") : field;
  }

  private static String brackets(JsonNode field) {
    return field.path("type").asText().equals("array") ? "[]" : "";
  }

  private void write(Section section, StringBuilder text) {
    text.append("\n## `").append(section.path).append("`\n\n");
    if (section.path.endsWith(">")) {
      text.append("What is said of each of them.\n\n");
    } else if (section.alsoAt.isEmpty()) {
      String meaning = section.schema.path("description").asText();
      text.append(meaning.isEmpty() ? "" : meaning + "\n\n");
    } else {
      text.append("Also at `").append(String.join("`, `", section.alsoAt)).append("`.\n\n");
    }
    text.append(
        "| Field | Type | Default | Limits | Example | Meaning |\n|---|---|---|---|---|---|\n");
    for (var field : section.schema.path("properties").properties()) {
      row(section, field.getKey(), field.getValue(), text);
    }
    var rules = section.schema.path("x-kubernetes-validations");
    if (!rules.isEmpty()) {
      text.append("\nRules:\n\n");
      rules.forEach(
          rule ->
              text.append("- ")
                  .append(rule.path("message").asText())
                  .append("  \n  `")
                  .append(rule.path("rule").asText())
                  .append("`\n"));
    }
  }

  private void row(Section section, String name, JsonNode field, StringBuilder text) {
    String path = section.path + "." + name;
    JsonNode inner = inner(field);
    Section below = inner.has("properties") ? sections.get(kind(inner)) : null;
    var cells =
        List.of(
            "`" + name + "`",
            below == null ? type(field) : link(type(field), below.path),
            required(section.schema, name) ? "**required**" : code(defaultOf(field)),
            Limits.of(field),
            below == null ? code(example(path)) : "",
            field.path("description").asText());
    text.append("| ");
    text.append(String.join(" | ", cells.stream().map(cell -> cell.replace("|", "\\|")).toList()));
    text.append(" |\n");
  }

  private static boolean required(JsonNode object, String name) {
    return Yaml.items(object.path("required")).anyMatch(item -> item.asText().equals(name));
  }

  private static String type(JsonNode field) {
    if (field.path("x-kubernetes-int-or-string").asBoolean()) {
      return "integer or string";
    }
    String type = field.path("type").asText();
    if (type.equals("array")) {
      return "list of " + type(field.path("items"));
    }
    return field.path("additionalProperties").isObject()
        ? "map of " + type(field.path("additionalProperties"))
        : type;
  }

  /** As GitHub names a heading's anchor. */
  private static String link(String text, String path) {
    return "["
        + text
        + "](#"
        + path.replaceAll("[^a-zA-Z0-9-]", "").toLowerCase(java.util.Locale.ROOT)
        + ")";
  }

  /** An object's own defaults stand at its fields. */
  private static String defaultOf(JsonNode field) {
    JsonNode value = field.path("default");
    return value.isMissingNode() || value.isObject() ? "" : value.asText();
  }

  private String example(String path) {
    var places = new ArrayList<>(List.of(path));
    sections.values().stream()
        .filter(section -> path.startsWith(section.path + "."))
        .forEach(
            section ->
                section.alsoAt.forEach(
                    also -> places.add(also + path.substring(section.path.length()))));
    return places.stream()
        .flatMap(place -> examples.stream().flatMap(tree -> ExamplePath.find(tree, place)))
        .findFirst()
        .map(node -> node.isContainerNode() ? node.toString() : node.asText())
        .orElse("");
  }

  private static String code(String text) {
    return text.isEmpty() ? "" : "`" + text + "`";
  }
}
