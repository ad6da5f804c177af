package dev.chatcluster.operator.crd;

import dev.chatcluster.operator.TestApiServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** helm and kubectl, talking to the tests' API server and to nothing of the user's own. */
final class Command {
  private final Path home;

  Command(Path home) throws IOException {
    this.home = home;
    Files.writeString(home.resolve("kubeconfig"), ApiServer.kubeconfig());
  }

  /** Returns what the program prints; that it succeeds is expected. */
  String run(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(words));
    command.set(0, program(words[0]));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("KUBECONFIG", home.resolve("kubeconfig").toString());
    builder.environment().put("KUBECACHEDIR", home.resolve("kubectl").toString());
    for (String folder : List.of("CACHE", "CONFIG", "DATA")) {
      builder.environment().put("HELM_" + folder + "_HOME", home.resolve(folder).toString());
    }
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", words) + ":\n" + output);
    }
    return output;
  }

  /** As everywhere: what is on the PATH comes first. */
  private static String program(String name) {
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(":", -1)).map(Path::of),
            Stream.of(TestApiServer.HOME.resolve("bin")))
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is missing"))
        .toString();
  }
}
