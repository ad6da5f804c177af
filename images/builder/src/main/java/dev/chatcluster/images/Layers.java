package dev.chatcluster.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Layers from folders. Nothing of the building machine gets in: files belong to root, may be read
 * by all and are executable where the source is; times are one constant; the order is by name.
 */
final class Layers {
  /** Owns what the image may write to; the user that every image runs as. */
  static final String USER = "10001:10001";

  private static final Instant TIME = Instant.EPOCH.plusSeconds(1);
  private static final String ROOT = "0:0";
  private static final FilePermissions FILE = FilePermissions.fromOctalString("644");
  private static final FilePermissions EXECUTABLE = FilePermissions.fromOctalString("755");
  // The sticky bit has no place in Jib's permissions, and nobody else is in there.
  private static final FilePermissions WRITABLE = FilePermissions.fromOctalString("777");

  private final Path root;
  private final FileEntriesLayer.Builder layer;

  private Layers(Path root, String name) {
    this.root = root;
    this.layer = FileEntriesLayer.builder().setName(name);
  }

  static FileEntriesLayer of(Path root, Description.Layer description) throws IOException {
    Layers layers = new Layers(root, description.name());
    for (Description.Entry entry : description.files()) {
      layers.add(entry);
    }
    return layers.layer.build();
  }

  static FileEntriesLayer ofFile(String name, Path file, String to) {
    return FileEntriesLayer.builder()
        .setName(name)
        .addEntry(file, AbsoluteUnixPath.get(to), FILE, TIME, ROOT)
        .build();
  }

  private void add(Description.Entry entry) throws IOException {
    AbsoluteUnixPath to = AbsoluteUnixPath.get(entry.to());
    if (entry.from() == null) {
      layer.addEntry(root, to, WRITABLE, TIME, USER);
      return;
    }
    Path from = root.resolve(entry.from());
    if (!Files.exists(from)) {
      throw new NoSuchFileException(from + ", wanted as " + entry.to());
    }
    if (!Files.isDirectory(from)) {
      addFile(from, to);
      return;
    }
    List<PathMatcher> only = globs(entry.only());
    List<PathMatcher> without = globs(entry.without());
    for (Path child : children(from)) {
      Path name = child.getFileName();
      boolean wanted = only.isEmpty() || only.stream().anyMatch(glob -> glob.matches(name));
      if (wanted && without.stream().noneMatch(glob -> glob.matches(name))) {
        addTree(child, to.resolve(name.toString()));
      }
    }
  }

  private void addTree(Path source, AbsoluteUnixPath to) throws IOException {
    if (Files.isSymbolicLink(source)) {
      throw new IOException(
          source + " is a symbolic link, which Jib cannot put into an image: copy what it means");
    }
    if (!Files.isDirectory(source)) {
      addFile(source, to);
      return;
    }
    layer.addEntry(source, to, EXECUTABLE, TIME, ROOT);
    for (Path child : children(source)) {
      addTree(child, to.resolve(child.getFileName().toString()));
    }
  }

  private void addFile(Path source, AbsoluteUnixPath to) {
    layer.addEntry(source, to, Files.isExecutable(source) ? EXECUTABLE : FILE, TIME, ROOT);
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.sorted().toList();
    }
  }

  private static List<PathMatcher> globs(List<String> patterns) {
    return patterns.stream()
        .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
        .toList();
  }
}
