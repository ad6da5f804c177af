package dev.chatcluster.images;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * What is in an image: {@code images/<name>/image.yaml}. Paths are relative to the repository;
 * {@code ${name}} is the image's name.
 *
 * @param ports which the image listens on
 * @param sbom CycloneDX documents ({@code *.json}) and lists of {@code name version purl} whose
 *     components are in the image
 */
public record Description(
    String title,
    List<String> entrypoint,
    Map<String, String> env,
    List<Integer> ports,
    String workdir,
    List<Layer> layers,
    List<String> sbom) {

  public Description {
    Objects.requireNonNull(title, "title");
    entrypoint = List.copyOf(entrypoint);
    env = orEmpty(env);
    ports = orEmpty(ports);
    workdir = Objects.requireNonNullElse(workdir, "/tmp");
    layers = List.copyOf(layers);
    sbom = orEmpty(sbom);
  }

  /**
   * Files that change together, from the ones that change least to those that change with every
   * commit.
   */
  public record Layer(String name, List<Entry> files) {}

  /**
   * Files of an image: a file, a folder with what is in it, or, without {@code from}, an empty
   * folder that the image's user may write to.
   *
   * @param only globs of names directly under the folder: what else is there stays out
   * @param without globs of names directly under the folder that stay out
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(@Nullable String from, String to, List<String> only, List<String> without) {
    public Entry {
      Objects.requireNonNull(to, "to");
      only = orEmpty(only);
      without = orEmpty(without);
    }
  }

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  static Description read(Path file, String name) throws IOException {
    Object tree = new Yaml().load(Files.readString(file).replace("${name}", name));
    try {
      return MAPPER.convertValue(tree, Description.class);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is no description of an image: " + e.getMessage(), e);
    }
  }

  // Jackson hands over null for what a description leaves out.
  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
    return map == null ? Map.of() : map;
  }
}
