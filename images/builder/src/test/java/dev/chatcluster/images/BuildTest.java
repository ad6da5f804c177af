package dev.chatcluster.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
  private static final String REFERENCE = "localhost/chatcluster/sample:1";

  @TempDir Path root;

  @BeforeEach
  void project() throws IOException {
    write(
        "images/sample/image.yaml",
        """
        title: Sample ${name}
        entrypoint: [/usr/bin/program]
        env: {LANG: C.UTF-8}
        ports: [8080]
        layers:
          - name: programs
            files: [{from: files/bin, to: /usr/bin, without: ["*.txt"]}, {to: /tmp}]
        sbom: [parts.components]
        """);
    write("files/bin/program", "#!/bin/sh");
    write("files/bin/deeper/data", "data");
    write("files/bin/notes.txt", "stays out");
    write("parts.components", "program 1.0+2 pkg:generic/program@1.0%2B2\n");
    Files.setPosixFilePermissions(
        root.resolve("files/bin/program"), PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void sameFilesMakeTheSameBytes() throws Exception {
    String first = tar("first");
    // Another checkout has other times, another umask other permissions.
    Files.setLastModifiedTime(
        root.resolve("files/bin/program"), FileTime.from(Instant.parse("2020-02-02T02:02:02Z")));
    Files.setPosixFilePermissions(
        root.resolve("files/bin/program"), PosixFilePermissions.fromString("rwxrwxr-x"));

    assertThat(tar("second")).isEqualTo(first);
    assertThat(root.resolve("second.tar")).hasSameBinaryContentAs(root.resolve("first.tar"));
  }

  @Test
  void anotherFileMakesAnotherImage() throws Exception {
    String first = tar("first");
    write("files/bin/deeper/data", "other");
    assertThat(tar("second")).isNotEqualTo(first);
  }

  @Test
  void linksAreRefused() throws IOException {
    Files.createSymbolicLink(root.resolve("files/bin/link"), Path.of("program"));
    assertThatThrownBy(() -> tar("first"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("symbolic link");
  }

  @Test
  void filesThatAreMissingAreNamed() throws IOException {
    Files.delete(root.resolve("files/bin/program"));
    write(
        "images/sample/image.yaml",
        """
        title: Sample
        entrypoint: [/usr/bin/program]
        layers: [{name: programs, files: [{from: files/bin/program, to: /usr/bin/program}]}]
        """);
    assertThatThrownBy(() -> tar("first")).hasMessageContaining("files/bin/program");
  }

  @Test
  void unknownWordsOfADescriptionAreRefused() throws IOException {
    write(
        "images/sample/image.yaml",
        "{title: Sample, entrypoint: [/a], layers: [], entrypiont: [/b]}");
    assertThatThrownBy(() -> tar("first"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("entrypiont");
  }

  @Test
  void pushesWhatATarHolds() throws Exception {
    String digest = tar("first");
    try (Registry registry = new Registry(root)) {
      String reference = registry.address() + "/chatcluster/sample:1";
      Containerizer target =
          Containerizer.to(RegistryImage.named(reference))
              .setAllowInsecureRegistries(true)
              .setBaseImageLayersCache(root.resolve("cache"));
      assertThat(image().to(caching(target), root, sbom())).isEqualTo(digest);

      JsonNode manifest = registry.manifest("chatcluster/sample", "1");
      JsonNode config =
          registry.blob(manifest.path("config").path("digest").asText()).path("config");
      assertThat(config.path("User").asText()).isEqualTo("10001:10001");
      assertThat(config.path("Labels").path("org.opencontainers.image.title").asText())
          .isEqualTo("Sample sample");
      assertThat(config.path("Labels").path("org.opencontainers.image.version").asText())
          .isEqualTo("1");
      assertThat(config.path("Entrypoint").path(0).asText()).isEqualTo("/usr/bin/program");
      assertThat(registry.entries(manifest, 0))
          .containsExactly(
              "tmp/ 777 10001",
              "usr/ 755 0",
              "usr/bin/ 755 0",
              "usr/bin/deeper/ 755 0",
              "usr/bin/deeper/data 644 0",
              "usr/bin/program 755 0");
      assertThat(registry.entries(manifest, 1))
          .last()
          .isEqualTo("usr/share/sbom/sample.cdx.json 644 0");
    }
  }

  @Test
  void theBillNamesWhatIsInside() throws IOException {
    JsonNode bill = new ObjectMapper().readTree(sbom().toFile());
    assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(bill.path("metadata").path("component").path("name").asText()).isEqualTo("sample");
    assertThat(bill.path("components").path(0).path("purl").asText())
        .isEqualTo("pkg:generic/program@1.0%2B2");
  }

  private String tar(String name) throws Exception {
    Containerizer target =
        Containerizer.to(TarImage.at(root.resolve(name + ".tar")).named(REFERENCE));
    return image().to(caching(target.setOfflineMode(true)), root, sbom());
  }

  private Containerizer caching(Containerizer target) {
    return target
        .setApplicationLayersCache(root.resolve("cache"))
        .setBaseImageLayersCache(root.resolve("cache"));
  }

  private Image image() throws IOException {
    return new Image(
        "sample",
        Description.read(root.resolve("images/sample/image.yaml"), "sample"),
        "1",
        "unknown");
  }

  private Path sbom() throws IOException {
    Path file = root.resolve("sample.cdx.json");
    Sbom.of(root, image().description().sbom()).write(file, "sample", "1");
    return file;
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
