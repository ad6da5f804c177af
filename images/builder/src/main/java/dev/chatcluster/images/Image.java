package dev.chatcluster.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.Ports;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * One image: its description, brought together with a version.
 *
 * @param revision the commit that it was built from
 */
record Image(String name, Description description, String version, String revision) {
  /**
   * Fixed, so that the same files make the same image; when it was really built says the commit.
   */
  static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

  /** Writes or pushes it, and tells its digest. */
  String to(Containerizer target, Path root, Path sbom) throws Exception {
    JibContainer built =
        plan(root, sbom)
            .containerize(target.setToolName("chatcluster").setAlwaysCacheBaseImage(false));
    return built.getDigest().toString();
  }

  private JibContainerBuilder plan(Path root, Path sbom) throws IOException {
    JibContainerBuilder image =
        Jib.fromScratch()
            .setPlatforms(Set.of(new Platform(architecture(), "linux")))
            .setCreationTime(CREATED)
            .setUser(Layers.USER)
            .setWorkingDirectory(AbsoluteUnixPath.get(description.workdir()))
            .setEntrypoint(description.entrypoint())
            .setEnvironment(description.env())
            .setExposedPorts(
                Ports.parse(description.ports().stream().map(String::valueOf).toList()))
            .setLabels(
                Map.of(
                    "org.opencontainers.image.title",
                    description.title(),
                    "org.opencontainers.image.version",
                    version,
                    "org.opencontainers.image.revision",
                    revision,
                    "org.opencontainers.image.created",
                    CREATED.toString()));
    for (Description.Layer layer : description.layers()) {
      image.addFileEntriesLayer(Layers.of(root, layer));
    }
    image.addFileEntriesLayer(Layers.ofFile("sbom", sbom, "/usr/share/sbom/" + name + ".cdx.json"));
    return image;
  }

  /** The files come from this machine, and so the image is for machines like it. */
  private static String architecture() {
    String name = System.getProperty("os.arch");
    return switch (name) {
      case "amd64", "x86_64" -> "amd64";
      case "aarch64" -> "arm64";
      default -> throw new IllegalStateException("no images for " + name);
    };
  }
}
