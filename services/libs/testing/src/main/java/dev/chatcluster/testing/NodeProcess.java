package dev.chatcluster.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A further node of the service under test, as a process with this JVM's class path (the jar is
 * made after the tests): for what only a process shows, such as how it ends.
 */
public final class NodeProcess implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path output;
  private final int port;

  private NodeProcess(Process process, Path output, int port) {
    this.process = process;
    this.output = output;
    this.port = port;
  }

  /** Starts a node and waits until it says that it is ready. */
  public static NodeProcess start(Map<String, String> environment) {
    NodeProcess node = launch(environment);
    node.awaitReady();
    return node;
  }

  /** Starts a node that may fail. */
  public static NodeProcess launch(Map<String, String> environment) {
    int port = Ports.free();
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    try {
      Path output = Files.createTempFile("node", ".log");
      var builder =
          new ProcessBuilder(
              java,
              "-Xmx256m",
              "-XX:+UseSerialGC",
              "-cp",
              path,
              "io.helidon.microprofile.cdi.Main");
      builder.environment().putAll(environment);
      builder.environment().put("SERVER_PORT", String.valueOf(port));
      builder.environment().put("SERVER_HOST", "127.0.0.1");
      Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return new NodeProcess(process, output, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  /** What it has printed so far. */
  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its answer to a GET, or null when it does not listen. */
  public HttpResponse<String> get(String path) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void awaitReady() {
    Awaitility.await()
        .atMost(START)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              if (!process.isAlive()) {
                throw new IllegalStateException("The node ended while it started:\n" + output());
              }
              var ready = get("/health/ready");
              return ready != null && ready.statusCode() == 200;
            });
  }

  /** SIGTERM, as a deployment sends it; returns at once. */
  public void terminate() {
    process.destroy();
  }

  /** Waits for the end and returns the exit code. */
  public int awaitEnd(Duration atMost) {
    try {
      if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("The node goes on:\n" + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    terminate();
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
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
