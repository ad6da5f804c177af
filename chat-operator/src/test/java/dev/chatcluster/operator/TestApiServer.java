package dev.chatcluster.operator;

import io.fabric8.kubeapitest.KubeAPIServer;
import io.fabric8.kubeapitest.KubeAPIServerConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Starts real API servers, of the programs in $CLUSTER_HOME, each on a port of its own. */
public final class TestApiServer {
  /** Where local/cluster/build puts the programs. */
  public static final Path HOME =
      Path.of(
          System.getenv()
              .getOrDefault(
                  "CLUSTER_HOME", System.getProperty("user.home") + "/.cache/chatcluster/cluster"));

  private TestApiServer() {}

  /** Starts one, which stops with this process; returns its kubeconfig. */
  public static String start() {
    var server =
        new KubeAPIServer(
            KubeAPIServerConfigBuilder.anAPIServerConfig()
                .withTestDir(HOME.toString())
                .withApiServerVersion(version())
                .withOfflineMode(true)
                .withUpdateKubeConfig(false)
                .build());
    server.start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    return server.getKubeConfigYaml();
  }

  /** The newest version that was built: folders are named {@code 1.34.4-linux-amd64}. */
  private static String version() {
    try (var folders = Files.list(HOME.resolve("k8s"))) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .map(name -> name.substring(0, name.indexOf('-')))
          .max(Comparator.comparing(Runtime.Version::parse))
          .orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(HOME + "/k8s is missing: run local/cluster/build", e);
    }
  }
}
