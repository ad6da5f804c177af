package dev.chatcluster.operator.crd;

import io.fabric8.kubeapitest.KubeAPIServer;
import io.fabric8.kubeapitest.KubeAPIServerConfigBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * One API server for all tests of a run, of the programs in $CLUSTER_HOME, on a port of its own.
 */
final class ApiServer {
  static final Path HOME =
      Path.of(
          System.getenv()
              .getOrDefault(
                  "CLUSTER_HOME", System.getProperty("user.home") + "/.cache/chatcluster/cluster"));

  private ApiServer() {}

  private static final class Started {
    static final KubeAPIServer SERVER = start();
  }

  private static KubeAPIServer start() {
    var config =
        KubeAPIServerConfigBuilder.anAPIServerConfig()
            .withTestDir(HOME.toString())
            .withApiServerVersion(version())
            .withOfflineMode(true)
            .withUpdateKubeConfig(false)
            .build();
    var server = new KubeAPIServer(config);
    server.start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    return server;
  }

  /** The newest version that was built: folders are named {@code 1.34.4-linux-amd64}. */
  private static String version() {
    try (var folders = Files.list(HOME.resolve("k8s"))) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .max(
              Comparator.comparing(
                  name -> Runtime.Version.parse(name.substring(0, name.indexOf('-')))))
          .map(name -> name.substring(0, name.indexOf('-')))
          .orElseThrow();
    } catch (java.io.IOException e) {
      throw new IllegalStateException(
          "local/cluster/build has not run: " + HOME + "/k8s is missing", e);
    }
  }

  static String kubeconfig() {
    return Started.SERVER.getKubeConfigYaml();
  }

  static KubernetesClient client() {
    return new KubernetesClientBuilder().withConfig(Config.fromKubeconfig(kubeconfig())).build();
  }
}
