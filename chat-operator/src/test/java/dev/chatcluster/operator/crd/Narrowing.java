package dev.chatcluster.operator.crd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What a newer definition takes away from an older one: resources that were taken before it, or
 * programs that read them, would no longer do. Additions are no news.
 */
final class Narrowing {
  private static final List<String> LOWER_BOUNDS = List.of("minimum", "minLength", "minItems");
  private static final List<String> UPPER_BOUNDS = List.of("maximum", "maxLength", "maxItems");

  private final List<String> found = new ArrayList<>();

  private Narrowing() {}

  /** Each line names the path and what became of it. */
  static List<String> between(JsonNode before, JsonNode after) {
    var narrowing = new Narrowing();
    for (String fixed :
        List.of("/spec/group", "/spec/names/kind", "/spec/names/plural", "/spec/scope")) {
      if (!before.at(fixed).equals(after.at(fixed))) {
        narrowing.found.add(fixed + ": changed");
      }
    }
    for (JsonNode old : before.at("/spec/versions")) {
      narrowing.version(old, after);
    }
    return narrowing.found;
  }

  private void version(JsonNode old, JsonNode after) {
    String name = old.path("name").asText();
    var now =
        find(after.at("/spec/versions"), version -> version.path("name").asText().equals(name));
    if (now == null) {
      found.add(name + ": version dropped");
    } else if (old.path("served").asBoolean() && !now.path("served").asBoolean()) {
      found.add(name + ": version is no longer served");
    } else {
      schema(name, old.at("/schema/openAPIV3Schema"), now.at("/schema/openAPIV3Schema"));
    }
  }

  private void schema(String path, JsonNode old, JsonNode now) {
    if (!old.path("type").equals(now.path("type"))) {
      found.add("%s: type %s became %s".formatted(path, old.path("type"), now.path("type")));
      return;
    }
    if (now.has("pattern") && !old.path("pattern").equals(now.path("pattern"))) {
      found.add(path + ": pattern is new or another");
    }
    LOWER_BOUNDS.forEach(bound -> bound(path, bound, old, now, 1));
    UPPER_BOUNDS.forEach(bound -> bound(path, bound, old, now, -1));
    allowed(path, old.path("enum"), now.path("enum"));
    if (old.has("default") && !now.has("default")) {
      found.add(path + ": default removed");
    }
    if (old.path("nullable").asBoolean() && !now.path("nullable").asBoolean()) {
      found.add(path + ": no longer nullable");
    }
    for (JsonNode field : now.path("required")) {
      if (find(old.path("required"), field::equals) == null) {
        found.add(path + "." + field.asText() + ": made required");
      }
    }
    rules(path, old, now);
    below(path, old, now);
  }

  private void below(String path, JsonNode old, JsonNode now) {
    for (var field : old.path("properties").properties()) {
      String inner = path + "." + field.getKey();
      JsonNode still = now.path("properties").path(field.getKey());
      if (still.isMissingNode()) {
        found.add(inner + ": removed");
      } else {
        schema(inner, field.getValue(), still);
      }
    }
    inside(path + "[]", old.path("items"), now.path("items"));
    inside(path + ".*", old.path("additionalProperties"), now.path("additionalProperties"));
  }

  private void inside(String path, JsonNode old, JsonNode now) {
    if (old.isObject()) {
      schema(path, old, now);
    }
  }

  /** A rule is new when its text is: whether it lets more through than another cannot be told. */
  private void rules(String path, JsonNode old, JsonNode now) {
    String rules = "x-kubernetes-validations";
    for (JsonNode rule : now.path(rules)) {
      Predicate<JsonNode> same = known -> known.path("rule").equals(rule.path("rule"));
      if (find(old.path(rules), same) == null) {
        found.add("%s: new rule %s".formatted(path, rule.path("rule")));
      }
    }
  }

  /** A bound that appears or moves inwards. Direction 1: upwards is inwards. */
  private void bound(String path, String bound, JsonNode old, JsonNode now, int direction) {
    JsonNode after = now.path(bound);
    JsonNode before = old.path(bound);
    if (after.isNumber()
        && (!before.isNumber()
            || direction * Double.compare(after.asDouble(), before.asDouble()) > 0)) {
      found.add("%s: %s is now %s".formatted(path, bound, after));
    }
  }

  private void allowed(String path, JsonNode old, JsonNode now) {
    if (now.isMissingNode()) {
      return;
    }
    if (old.isMissingNode()) {
      found.add(path + ": enum is new");
    }
    for (JsonNode value : old) {
      if (find(now, value::equals) == null) {
        found.add("%s: enum value %s removed".formatted(path, value));
      }
    }
  }

  private static @org.jspecify.annotations.Nullable JsonNode find(
      JsonNode list, Predicate<? super JsonNode> wanted) {
    return Yaml.items(list).filter(Objects::nonNull).filter(wanted).findFirst().orElse(null);
  }
}
