package dev.chatcluster.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatcluster.testing.RealServers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** A real Redis behind a real TLS end. */
class RedisTlsIT {
  private static final String PASSWORD = "of-the-store";

  @TempDir private Path directory;

  @Test
  void aUrlOfRedissIsSpokenOverTlsAndItsCertificateIsChecked() throws Exception {
    Path store = keyStore();
    try (SSLServerSocket front = tlsEnd(store)) {
      Thread.ofVirtual().start(() -> forward(front));
      String url = "rediss://127.0.0.1:" + front.getLocalPort();
      // Nobody vouches for the certificate yet.
      try (UnifiedJedis stranger = client(url)) {
        assertThatThrownBy(() -> stranger.ping()).isInstanceOf(JedisException.class);
      }
      System.setProperty("javax.net.ssl.trustStore", store.toString());
      System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
      SSLContext known = SSLContext.getInstance("TLS");
      known.init(null, null, null); // reads the store that the properties name
      SSLContext.setDefault(known);
      try (UnifiedJedis redis = client(url)) {
        redis.set("over", "tls");
        assertThat(redis.get("over")).isEqualTo("tls");
      }
    }
  }

  private static UnifiedJedis client(String url) {
    return new RedisClients().client(RedisConfig.parse(url, false));
  }

  private Path keyStore() throws IOException, InterruptedException {
    Path store = directory.resolve("redis.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "redis",
                "-keyalg",
                "EC",
                "-dname",
                "CN=redis",
                "-ext",
                "SAN=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("keytool.log").toFile())
            .start();
    assertThat(made.waitFor()).isZero();
    // An entry with a key is not trusted by itself: a certificate beside it is.
    try (var in = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD.toCharArray());
      keys.setCertificateEntry("trusted", keys.getCertificate("redis"));
      try (var out = Files.newOutputStream(store)) {
        keys.store(out, PASSWORD.toCharArray());
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return store;
  }

  private static SSLServerSocket tlsEnd(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return (SSLServerSocket)
        context
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private static void forward(SSLServerSocket front) {
    URI redis = URI.create(RealServers.redis().url());
    while (!front.isClosed()) {
      try {
        Socket client = front.accept();
        Socket server = new Socket(redis.getHost(), redis.getPort());
        pump(client.getInputStream(), server.getOutputStream());
        pump(server.getInputStream(), client.getOutputStream());
      } catch (IOException e) {
        // A client that does not trust us has gone; the next may.
      }
    }
  }

  private static void pump(InputStream from, OutputStream to) {
    Thread.ofVirtual()
        .start(
            () -> {
              try (to) {
                from.transferTo(to);
              } catch (IOException e) {
                // One side has closed: the other goes with it.
              }
            });
  }
}
