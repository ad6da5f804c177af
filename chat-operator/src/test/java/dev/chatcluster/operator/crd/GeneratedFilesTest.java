package dev.chatcluster.operator.crd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is generated is committed as it is generated. {@code make crds} writes it instead. */
class GeneratedFilesTest {
  private static final boolean WRITE = Boolean.getBoolean("generated.write");

  @TestFactory
  java.util.stream.Stream<DynamicTest> current() {
    return GeneratedFiles.all().entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(), () -> check(file.getKey(), file.getValue())));
  }

  private static void check(String name, String content) throws IOException {
    Path file = Yaml.ROOT.resolve(name);
    if (WRITE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    }
    assertThat(file).as("%s is stale: `make crds` writes it", name).exists();
    assertThat(Files.readString(file))
        .as("%s is stale: `make crds` writes it", name)
        .isEqualTo(content);
  }
}
