package dev.chatcluster.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the service's own database is.
 *
 * @param url as JDBC has it
 * @param poolSize connections at most; each costs the server some megabytes
 * @param acquireTimeoutMs how long a caller waits for a free connection
 */
public record DatabaseConfig(
    String url, String user, String password, int poolSize, long acquireTimeoutMs) {
  @ApplicationScoped
  static class Producer {
    @Inject
    @ConfigProperty(name = "db.url")
    String url;

    @Inject
    @ConfigProperty(name = "db.user")
    String user;

    @Inject
    @ConfigProperty(name = "db.password")
    String password;

    @Inject
    @ConfigProperty(name = "db.pool.size", defaultValue = "8")
    int poolSize;

    @Inject
    @ConfigProperty(name = "db.pool.acquire-timeout-ms", defaultValue = "3000")
    long acquireTimeoutMs;

    @jakarta.enterprise.inject.Produces
    DatabaseConfig config() {
      return new DatabaseConfig(url, user, password, poolSize, acquireTimeoutMs);
    }
  }

  @Override
  public String toString() {
    return "DatabaseConfig[" + url + ", user " + user + "]";
  }
}
