package dev.chatcluster.operator.crd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every file that is made from the resource's Java types, as it must be now. */
final class GeneratedFiles {
  private GeneratedFiles() {}

  /** Contents by path, from the project's root. */
  static Map<String, String> all() {
    String definition = definition();
    var schema = Yaml.schema(Yaml.parse(definition));
    var examples = Yaml.files(Yaml.EXAMPLES).stream().map(Yaml::read).map(Yaml::parse).toList();
    Map<String, String> files = new LinkedHashMap<>();
    files.put("crds/" + Yaml.DEFINITION, definition);
    // A chart can only read what is inside it.
    files.put("charts/chat-operator/files/" + Yaml.DEFINITION, definition);
    files.put("charts/chatcluster/values.schema.json", ValuesSchema.of(schema));
    files.put("docs/chatcluster.md", new FieldDocs(schema, examples).markdown());
    return files;
  }

  private static String definition() {
    try {
      Path folder = Files.createTempDirectory("crd");
      Path file = CrdWriter.write(folder);
      String text = Files.readString(file);
      Files.delete(file);
      Files.delete(folder);
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
