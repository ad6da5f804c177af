package dev.chatcluster.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** As much of a registry as a push needs, in memory, with a certificate that nobody has signed. */
final class Registry implements AutoCloseable {
  private static final String PASSWORD = "changeit";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpsServer server;
  private final Map<String, byte[]> stored = new ConcurrentHashMap<>();
  private final AtomicInteger uploads = new AtomicInteger();

  Registry(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls(folder.resolve("registry.p12"))));
    server.createContext("/v2/", this::answer);
    // One that waits in its handshake must not hold up the others.
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private static SSLContext tls(Path file)
      throws IOException, GeneralSecurityException, InterruptedException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    new ProcessBuilder(
            keytool,
            "-genkeypair",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-storepass",
            PASSWORD,
            "-keystore",
            file.toString())
        .inheritIO()
        .start()
        .waitFor();
    KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  String address() {
    return "localhost:" + server.getAddress().getPort();
  }

  JsonNode manifest(String name, String tag) throws IOException {
    return MAPPER.readTree(stored.get("/v2/" + name + "/manifests/" + tag));
  }

  JsonNode blob(String digest) throws IOException {
    return MAPPER.readTree(stored.get(digest));
  }

  /** "name mode owner" of each file of a layer. */
  List<String> entries(JsonNode manifest, int layer) throws IOException {
    byte[] blob = stored.get(manifest.path("layers").path(layer).path("digest").asText());
    List<String> entries = new ArrayList<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(blob)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        entries.add(
            "%s %o %d".formatted(entry.getName(), entry.getMode() & 0777, entry.getLongUserId()));
      }
    }
    return entries;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      URI uri = exchange.getRequestURI();
      byte[] body = exchange.getRequestBody().readAllBytes();
      switch (exchange.getRequestMethod()) {
        case "POST" -> say(exchange, 202, "/v2/uploads/" + uploads.incrementAndGet());
        case "PATCH" -> {
          stored.put(uri.getPath(), body);
          say(exchange, 202, uri.getPath());
        }
        case "PUT" -> {
          if (uri.getQuery() == null) {
            stored.put(uri.getPath(), body);
          } else {
            stored.put(uri.getQuery().replace("digest=", ""), stored.get(uri.getPath()));
          }
          say(exchange, 201, uri.getPath());
        }
        case "HEAD" -> say(exchange, 404, uri.getPath());
        default -> say(exchange, 200, uri.getPath());
      }
    }
  }

  private static void say(HttpExchange exchange, int status, String location) throws IOException {
    exchange.getResponseHeaders().add("Location", location);
    exchange.sendResponseHeaders(status, -1);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
