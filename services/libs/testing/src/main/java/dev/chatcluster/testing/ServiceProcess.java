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
 * Another service of the product in a process of its own, for a service that asks it; it ends with
 * the JVM.
 */
public final class ServiceProcess {
  private static final Duration START = Duration.ofMinutes(2);
  private static final long STOP_SECONDS = 10;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path output;
  private final int port;

  private ServiceProcess(Process process, Path output, int port) {
    this.process = process;
    this.output = output;
    this.port = port;
  }

  /**
   * Starts a service and waits until it says that it is ready.
   *
   * @param name of the module beside the one under test; its jar must have been built
   * @param environment its configuration; port and host are given by this method
   */
  public static ServiceProcess start(String name, Map<String, String> environment) {
    Path jar = Path.of("..", name, "target", name + ".jar").toAbsolutePath().normalize();
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(
          "There is no " + jar + ": build services/" + name + " first (make build)");
    }
    int port = Ports.free();
    try {
      Path output = Files.createTempFile(name, ".log");
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      var builder =
          new ProcessBuilder(java, "-Xmx256m", "-XX:+UseSerialGC", "-jar", jar.toString());
      builder.environment().putAll(environment);
      builder.environment().put("SERVER_PORT", String.valueOf(port));
      builder.environment().put("SERVER_HOST", "127.0.0.1");
      Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      var service = new ServiceProcess(process, output, port);
      Runtime.getRuntime().addShutdownHook(new Thread(service::stop));
      service.awaitReady();
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  private void awaitReady() {
    Awaitility.await()
        .atMost(START)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              if (!process.isAlive()) {
                throw new IllegalStateException(
                    "The service ended while it started:\n" + Files.readString(output));
              }
              return isReady();
            });
  }

  private boolean isReady() throws InterruptedException {
    URI ready = URI.create("http://127.0.0.1:" + port + "/health/ready");
    var request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(10)).build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false; // it does not listen yet
    }
  }

  /** Ends the process; again does nothing. */
  public void stop() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      Files.deleteIfExists(output);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
