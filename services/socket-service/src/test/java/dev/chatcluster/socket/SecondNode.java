package dev.chatcluster.socket;

import static org.awaitility.Awaitility.await;

import dev.chatcluster.testing.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Another node of the service, as a process with this JVM's class path: the jar is made after the
 * tests.
 */
final class SecondNode implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path output;
  private final int port;

  private SecondNode(Process process, Path output, int port) {
    this.process = process;
    this.output = output;
    this.port = port;
  }

  static SecondNode start() {
    int port = Ports.free();
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    try {
      Path output = Files.createTempFile("second-node", ".log");
      var builder =
          new ProcessBuilder(
              java,
              "-Xmx256m",
              "-XX:+UseSerialGC",
              "-cp",
              path,
              "io.helidon.microprofile.cdi.Main");
      builder.environment().putAll(Service.environment());
      builder.environment().put("SERVER_PORT", String.valueOf(port));
      builder.environment().put("SERVER_HOST", "127.0.0.1");
      Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      var node = new SecondNode(process, output, port);
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      await()
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofMillis(200))
          .until(node::isReady);
      return node;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return port;
  }

  private boolean isReady() throws IOException, InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException(
          "The node ended while it started:\n" + Files.readString(output));
    }
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false; // it does not listen yet
    }
  }

  /** Ends the node as a deployment does. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      Files.deleteIfExists(output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
