package dev.chatcluster.operator.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarrowingTest {
  private static final String SMALL =
      """
      spec:
        group: example.org
        versions:
          - name: v1
            served: true
            schema:
              openAPIV3Schema:
                type: object
                properties: {field: FIELD}
      """;

  private static JsonNode definition(String field) {
    return Yaml.parse(SMALL.replace("FIELD", field));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{type: string} | {type: integer} | v1.field: type \"string\" became \"integer\"",
        "{enum: [a, b]} | {enum: [a]} | v1.field: enum value \"b\" removed",
        "{type: string} | {type: string, enum: [a]} | v1.field: enum is new",
        "{pattern: ^a} | {pattern: ^b} | v1.field: pattern is new or another",
        "{type: string} | {type: string, pattern: ^b} | v1.field: pattern is new or another",
        "{maximum: 9} | {maximum: 8} | v1.field: maximum is now 8",
        "{minLength: 1} | {minLength: 2} | v1.field: minLength is now 2",
        "{type: array} | {type: array, maxItems: 3} | v1.field: maxItems is now 3",
        "{default: 1} | {} | v1.field: default removed",
        "{nullable: true} | {} | v1.field: no longer nullable",
        "{properties: {a: {}}} | {properties: {a: {}}, required: [a]} | v1.field.a: made required",
        "{properties: {a: {}}} | {properties: {b: {}}} | v1.field.a: removed",
        "{properties: {a: {type: string}}} | {properties: {a: {type: object}}} | v1.field.a: type \"string\" became \"object\"",
        "{items: {type: string}} | {items: {type: integer}} | v1.field[]: type \"string\" became \"integer\"",
        "{additionalProperties: {enum: [a]}} | {additionalProperties: {enum: [b]}} | v1.field.*: enum value \"a\" removed",
        "{} | {x-kubernetes-validations: [{rule: x}]} | v1.field: new rule \"x\"",
      })
  void tells(String before, String after, String message) {
    assertThat(Narrowing.between(definition(before), definition(after))).containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{enum: [a]} | {enum: [a, b]}",
        "{enum: [a]} | {}",
        "{pattern: ^a} | {}",
        "{maximum: 9, minimum: 1} | {maximum: 10, minimum: 0}",
        "{properties: {a: {}}, required: [a]} | {properties: {a: {}, b: {}}}",
        "{} | {default: 1}",
        "{x-kubernetes-validations: [{rule: x, message: one}]} | {x-kubernetes-validations: [{rule: x, message: two}]}",
      })
  void letsAdditionsPass(String before, String after) {
    assertThat(Narrowing.between(definition(before), definition(after))).isEmpty();
  }

  @Test
  void tellsOfVersionsAndNames() {
    JsonNode before = definition("{}");
    assertThat(Narrowing.between(before, Yaml.parse("spec: {group: example.org, versions: []}")))
        .containsExactly("v1: version dropped");
    assertThat(
            Narrowing.between(
                before,
                Yaml.parse(SMALL.replace("FIELD", "{}").replace("served: true", "served: false"))))
        .containsExactly("v1: version is no longer served");
    assertThat(
            Narrowing.between(
                before,
                Yaml.parse(SMALL.replace("FIELD", "{}").replace("example.org", "example.net"))))
        .containsExactly("/spec/group: changed");
  }

  @Test
  void theDefinitionOnlyGrows() {
    var baseline =
        Yaml.ROOT.resolve("chat-operator/src/test/resources/baseline/" + Yaml.DEFINITION);
    var current = Yaml.ROOT.resolve("crds/" + Yaml.DEFINITION);
    assertThat(Narrowing.between(Yaml.parse(Yaml.read(baseline)), Yaml.parse(Yaml.read(current))))
        .as("ChatClusters that exist would break; `make baseline` accepts it")
        .isEmpty();
  }
}
