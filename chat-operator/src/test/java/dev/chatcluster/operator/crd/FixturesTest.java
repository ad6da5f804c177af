package dev.chatcluster.operator.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No rule, pattern or enum of the definition is without a fixture that breaks it. */
class FixturesTest {
  private final Set<String> messages =
      Fixture.files().map(Fixture::read).map(Fixture::message).collect(Collectors.toSet());
  private final Set<String> missing = new TreeSet<>();

  @Test
  void cover() {
    var definition = Yaml.parse(Yaml.read(Yaml.ROOT.resolve("crds/" + Yaml.DEFINITION)));
    walk("", "spec", Yaml.schema(definition).at("/properties/spec"));
    assertThat(missing).as("without a file in src/test/resources/rejected").isEmpty();
  }

  /** A type may stand at several paths: what is asked of its fields is tested once. */
  private void walk(String parent, String name, JsonNode schema) {
    for (JsonNode rule : schema.path("x-kubernetes-validations")) {
      if (!messages.contains(rule.path("message").asText())) {
        missing.add("rule: " + rule.path("message").asText());
      }
    }
    if (schema.has("pattern") && !broken(name, " in body should match")) {
      missing.add("pattern: " + parent + "." + name);
    }
    if (schema.has("enum") && !broken(name, ": Unsupported value")) {
      missing.add("enum: " + parent + "." + name);
    }
    for (var field : schema.path("properties").properties()) {
      walk(name, field.getKey(), field.getValue());
    }
    if (schema.path("items").isObject()) {
      walk(parent, name + "[0]", schema.path("items"));
    }
  }

  private boolean broken(String field, String how) {
    return messages.stream().anyMatch(message -> message.endsWith("." + field + how));
  }
}
