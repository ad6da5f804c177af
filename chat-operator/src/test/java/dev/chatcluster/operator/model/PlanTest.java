package dev.chatcluster.operator.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What resources become, against committed files. After a wanted change, {@code make golden} writes
 * them anew; the difference is then read and committed.
 */
class PlanTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final KubernetesSerialization YAML = new KubernetesSerialization();

  @ParameterizedTest
  @ValueSource(strings = {"development", "external", "tunnel", "ingress"})
  void aResourceBecomesWhatIsCommitted(String name) throws IOException {
    String rendered = render(Installations.read(GOLDEN.resolve(name + ".yaml").toString()));
    Path expected = GOLDEN.resolve(name + ".expected.yaml");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(expected, rendered);
    }
    assertThat(rendered).isEqualTo(Files.readString(expected));
  }

  private static String render(Installation installation) {
    return Plan.of(installation).stages().stream()
        .map(
            stage ->
                "# "
                    + stage.part()
                    + ": "
                    + stage.name()
                    + "\n"
                    + stage.resources().stream().map(PlanTest::yaml).collect(Collectors.joining()))
        .collect(Collectors.joining());
  }

  private static String yaml(HasMetadata resource) {
    return YAML.asYaml(resource);
  }
}
