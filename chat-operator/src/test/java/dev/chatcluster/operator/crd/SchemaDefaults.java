package dev.chatcluster.operator.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatcluster.operator.api.v1alpha1.ChatCluster;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fills a resource up as the API server does, from the committed definition. */
public final class SchemaDefaults {
  private static final KubernetesSerialization YAML = new KubernetesSerialization();
  private static final Path CRD = Path.of("../crds/chatclusters.chatcluster.dev-v1.yml");

  private SchemaDefaults() {}

  /** Reads a resource from YAML. */
  public static ChatCluster read(Path file) {
    JsonNode resource = tree(file);
    JsonNode version = tree(CRD).at("/spec/versions/0/schema/openAPIV3Schema");
    fill(resource, version);
    return YAML.convertValue(resource, ChatCluster.class);
  }

  private static JsonNode tree(Path file) {
    try {
      return YAML.unmarshal(Files.readString(file), JsonNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(JsonNode value, JsonNode schema) {
    if (value instanceof ObjectNode object) {
      schema
          .path("properties")
          .properties()
          .forEach(
              property -> {
                JsonNode preset = property.getValue().get("default");
                if (!object.has(property.getKey()) && preset != null) {
                  object.set(property.getKey(), preset.deepCopy());
                }
                if (object.has(property.getKey())) {
                  fill(object.get(property.getKey()), property.getValue());
                }
              });
    } else if (value.isArray()) {
      value.forEach(item -> fill(item, schema.path("items")));
    }
  }
}
