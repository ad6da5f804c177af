package dev.chatcluster.operator.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The chart lets the operator make what ChatClusters become, and nothing else. */
class RightsTest {
  @Test
  void makesWhatTheModelMakes() {
    assertThat(allowed()).isEqualTo(made());
  }

  private static Set<String> allowed() {
    var rendered = Yaml.ROOT.resolve("charts/golden/chat-operator/default.yaml");
    Set<String> all = new TreeSet<>();
    Yaml.documents(Yaml.read(rendered)).stream()
        .filter(resource -> resource.path("kind").asText().equals("ClusterRole"))
        .filter(role -> role.at("/metadata/name").asText().equals("chat-operator"))
        .flatMap(role -> Yaml.items(role.path("rules")))
        .filter(
            rule -> Yaml.items(rule.path("verbs")).anyMatch(verb -> verb.asText().equals("delete")))
        .forEach(rule -> rule.path("resources").forEach(it -> all.add(it.asText() + group(rule))));
    return all;
  }

  private static String group(JsonNode rule) {
    String group = rule.at("/apiGroups/0").asText();
    return group.isEmpty() ? "" : "." + group;
  }

  private static Set<String> made() {
    var golden = Yaml.ROOT.resolve("chat-operator/src/test/resources/golden");
    return Yaml.files(golden).stream()
        .filter(file -> file.toString().endsWith(".expected.yaml"))
        .flatMap(file -> Yaml.documents(Yaml.read(file)).stream())
        .filter(JsonNode::isObject)
        .map(RightsTest::resource)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String resource(JsonNode made) {
    String kind = made.path("kind").asText().toLowerCase(Locale.ROOT);
    String plural =
        kind.endsWith("y")
            ? kind.substring(0, kind.length() - 1) + "ies"
            : kind + (kind.endsWith("s") ? "es" : "s");
    String version = made.path("apiVersion").asText();
    int slash = version.indexOf('/');
    return plural + (slash < 0 ? "" : "." + version.substring(0, slash));
  }
}
