package dev.chatcluster.operator.model;

import dev.chatcluster.operator.api.v1alpha1.ExternalPostgresql;
import dev.chatcluster.operator.api.v1alpha1.Postgresql;
import dev.chatcluster.operator.api.v1alpha1.SecretKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the databases are, whoever runs them.
 *
 * @param caCertificate the Secret with the authority that signs for the server, if it is checked
 * @param access by role: the database's name and the Secret with the keys username and password
 */
record Databases(
    String host,
    int port,
    String sslMode,
    @Nullable SecretKey caCertificate,
    Map<String, Access> access) {
  static final List<String> ROLES = List.of("auth", "users", "chat", "notifications");

  record Access(String database, String secret) {}

  static Databases of(Installation installation) {
    Postgresql postgresql = installation.spec().postgresql();
    ExternalPostgresql external = postgresql.external();
    if (external != null) {
      return new Databases(
          external.host(),
          external.port(),
          external.sslMode(),
          external.caCertificate(),
          Map.of(
              "auth", access(external.auth()),
              "users", access(external.users()),
              "chat", access(external.chat()),
              "notifications", access(external.notifications())));
    }
    Map<String, Access> access =
        ROLES.stream()
            .collect(
                Collectors.toMap(
                    role -> role, role -> new Access(role, secret(installation, role))));
    if (postgresql.cloudNativePg() != null) {
      String cluster = installation.name("postgresql");
      return new Databases(
          cluster + "-rw." + installation.namespace() + ".svc",
          5432,
          "verify-full",
          new SecretKey(cluster + "-ca", "ca.crt"),
          access);
    }
    return new Databases(installation.host("postgresql"), 5432, "disable", null, access);
  }

  private static Access access(dev.chatcluster.operator.api.v1alpha1.DatabaseAccess access) {
    return new Access(access.name(), access.credentialsSecret());
  }

  /** The Secret of a role in a PostgreSQL that is made for this installation. */
  static String secret(Installation installation, String role) {
    return installation.name("db-" + role);
  }

  Access of(String role) {
    Access found = access.get(role);
    if (found == null) {
      throw new IllegalArgumentException(role);
    }
    return found;
  }

  String url(String role, String caPath) {
    String url =
        "jdbc:postgresql://%s:%d/%s?sslmode=%s".formatted(host, port, of(role).database, sslMode);
    return caCertificate == null ? url : url + "&sslrootcert=" + caPath;
  }
}
