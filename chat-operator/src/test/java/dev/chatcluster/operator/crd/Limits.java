package dev.chatcluster.operator.crd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a field may hold, in few words. */
final class Limits {
  private Limits() {}

  static String of(JsonNode field) {
    List<String> all = new ArrayList<>();
    range(field, "minimum", "maximum", "", all);
    range(field, "minLength", "maxLength", " characters", all);
    range(field, "minItems", "maxItems", " items", all);
    if (field.has("enum")) {
      all.add(String.join(", ", Yaml.items(field.path("enum")).map(JsonNode::asText).toList()));
    }
    if (field.has("pattern")) {
      all.add("`" + field.path("pattern").asText() + "`");
    }
    if (field.path("items").isObject()) {
      String each = of(field.path("items"));
      all.add(each.isEmpty() ? "" : "each: " + each);
    }
    return String.join("; ", all.stream().filter(limit -> !limit.isEmpty()).toList());
  }

  private static void range(
      JsonNode field, String low, String high, String unit, List<String> all) {
    String from = field.has(low) ? String.valueOf(field.path(low).asLong()) : "";
    String to = field.has(high) ? String.valueOf(field.path(high).asLong()) : "";
    if (!from.isEmpty() && !to.isEmpty()) {
      all.add(from + " to " + to + unit);
    } else if (!to.isEmpty()) {
      all.add("at most " + to + unit);
    } else if (!from.isEmpty()) {
      all.add("at least " + from + unit);
    }
  }
}
