package dev.chatcluster.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A service of ours as a process of its own, for tests of a service that asks it. It ends with the test's JVM. */
public final class ServiceProcess implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(3);
  private static final String MAIN = "io.helidon.microprofile.cdi.Main";

  private final String name;
  private final Process process;
  private final int port;
  private final Path log;

  private ServiceProcess(String name, Process process, int port, Path log) {
    this.name = name;
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /**
   * Starts a service of this repository from its jar and waits until it is ready.
   *
   * @param service the module's name, such as {@code chat-service}
   * @param environment its configuration; SERVER_PORT is chosen here unless it is given
   */
  public static ServiceProcess start(String service, Map<String, String> environment) {
    Path jar = services().resolve(service).resolve("target").resolve(service + ".jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(
          "This test runs " + service + " as it is, but there is no " + jar + ": build it first (mvn package)");
    }
    return start(service, List.of("-jar", jar.toString()), environment);
  }

  /** Starts another instance of the service whose tests run, from this JVM's own class path: its jar comes later. */
  public static ServiceProcess startThisModule(Map<String, String> environment) {
    String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return start("this-module", List.of("-cp", path, MAIN), environment);
  }

  private static ServiceProcess start(String name, List<String> program, Map<String, String> environment) {
    int port = environment.containsKey("SERVER_PORT") ? Integer.parseInt(environment.get("SERVER_PORT")) : Ports.free();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx256m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(program);
    try {
      Path log = Files.createTempFile(name + "-", ".log");
      log.toFile().deleteOnExit();
      var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      builder.environment().put("SERVER_HOST", "127.0.0.1");
      builder.environment().put("SERVER_PORT", String.valueOf(port));
      builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
      var service = new ServiceProcess(name, builder.start(), port, log);
      Runtime.getRuntime().addShutdownHook(new Thread(service::close));
      service.awaitReady();
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  /** Host and port, as gRPC names a target. */
  public String target() {
    return "127.0.0.1:" + port;
  }

  public String url() {
    return "http://" + target();
  }

  /** Ends the process as an orderly stop does; by force if it takes too long. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitReady() {
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      Awaitility.await(name + " is ready")
          .atMost(START)
          .pollInterval(Duration.ofMillis(200))
          .until(() -> !process.isAlive() || isReady(http));
    } catch (ConditionTimeoutException e) {
      close();
      throw new IllegalStateException(name + " did not become ready:\n" + said(), e);
    }
    if (!process.isAlive()) {
      throw new IllegalStateException(name + " ended with " + process.exitValue() + ":\n" + said());
    }
  }

  private boolean isReady(HttpClient http) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url() + "/health/ready")).timeout(Duration.ofSeconds(10)).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private String said() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException e) {
      return "(its output cannot be read: " + e.getMessage() + ")";
    }
  }

  private static Path services() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path services = at.resolve("services");
      if (Files.isDirectory(services.resolve("contracts"))) {
        return services;
      }
    }
    throw new IllegalStateException("The services of this repository are not above " + Path.of("").toAbsolutePath());
  }
}
