package dev.chatcluster.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 *
 *
 * <pre>
 * tar  ROOT OUT REGISTRY VERSION REVISION NAME...    writes OUT/NAME.tar and OUT/NAME.cdx.json
 * push ROOT OUT REGISTRY VERSION REVISION NAME...    pushes REGISTRY/NAME:VERSION
 * certificates FOLDER FILE                           makes a trust store of FOLDER's *.crt
 * </pre>
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    try {
      run(List.of(args));
    } catch (NoSuchFileException e) {
      fail("missing: " + e.getMessage());
    } catch (IOException | InvalidImageReferenceException e) {
      fail(String.valueOf(e.getMessage()));
    }
  }

  private static void run(List<String> args) throws Exception {
    switch (args.isEmpty() ? "" : args.getFirst()) {
      case "certificates" -> Certificates.store(Path.of(args.get(1)), Path.of(args.get(2)));
      case "tar", "push" -> {
        Build build =
            new Build(
                args.getFirst().equals("push"),
                Path.of(args.get(1)),
                Path.of(args.get(2)),
                args.get(3),
                args.get(4),
                args.get(5));
        build.all(args.subList(6, args.size()));
      }
      default -> fail("tar|push|certificates: see the class's comment");
    }
  }

  private static void fail(String message) {
    System.err.println("images: " + message);
    System.exit(1);
  }

  private record Build(
      boolean push, Path root, Path out, String registry, String version, String revision) {
    void all(List<String> names) throws Exception {
      Files.createDirectories(out);
      // Jib's threads would wait for more work a minute long.
      // Steps of a push wait for each other on their threads: a bounded pool would hang.
      try (ExecutorService threads =
          push ? Executors.newCachedThreadPool() : Executors.newFixedThreadPool(2)) {
        for (String name : names) {
          one(name, threads);
        }
      }
    }

    private void one(String name, ExecutorService threads) throws Exception {
      Image image = new Image(name, Description.read(descriptionOf(name), name), version, revision);
      Path sbom = out.resolve(name + ".cdx.json");
      Sbom.of(root, image.description().sbom()).write(sbom, name, version);
      String digest = image.to(target(name).setExecutorService(threads), root, sbom);
      System.out.printf("  %s %s%n", reference(name), digest);
    }

    private Containerizer target(String name) throws InvalidImageReferenceException {
      ImageReference reference = ImageReference.parse(reference(name));
      Path cache = out.resolve(".cache");
      if (!push) {
        return Containerizer.to(TarImage.at(out.resolve(name + ".tar")).named(reference))
            .setOfflineMode(true)
            .setApplicationLayersCache(cache)
            .setBaseImageLayersCache(cache);
      }
      CredentialRetrieverFactory credentials =
          CredentialRetrieverFactory.forImage(reference, event -> {});
      return Containerizer.to(
              RegistryImage.named(reference).addCredentialRetriever(credentials.dockerConfig()))
          // Plain HTTP is tried only where it was asked for: credentials would go over it in the
          // clear.
          .setAllowInsecureRegistries("1".equals(System.getenv("IMAGES_INSECURE")))
          .setApplicationLayersCache(cache)
          .setBaseImageLayersCache(cache);
    }

    private String reference(String name) {
      return registry + "/" + name + ":" + version;
    }

    /** Images that are alike share a description. */
    private Path descriptionOf(String name) {
      Path own = root.resolve("images").resolve(name).resolve("image.yaml");
      if (!Files.exists(own) && Files.isDirectory(root.resolve("services").resolve(name))) {
        return root.resolve("images/service/image.yaml");
      }
      return own;
    }
  }
}
