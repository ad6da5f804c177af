package dev.chatcluster.images;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JVM's trust store from a folder of certificates. The JDK's own is often that of its machine,
 * with authorities that only this machine has reason to trust; images must not carry them away.
 */
final class Certificates {
  private Certificates() {}

  static int store(Path folder, Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    CertificateFactory certificates = CertificateFactory.getInstance("X.509");
    for (Path source : pems(folder)) {
      try (InputStream in = Files.newInputStream(source)) {
        store.setCertificateEntry(
            source.getFileName().toString(), certificates.generateCertificate(in));
      }
    }
    // Without a password there is neither salt nor key: the same certificates make the same file.
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, null);
    }
    return store.size();
  }

  private static List<Path> pems(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(file -> file.toString().endsWith(".crt")).sorted().toList();
    }
  }
}
