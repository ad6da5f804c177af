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
 * @param migrate {@code auto} to bring the schema up to date at the start, {@code validate} to fail
 *     when it is not
 */
public record DatabaseConfig(
    String url, String user, String password, int poolSize, long acquireTimeoutMs, String migrate) {
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

    @Inject
    @ConfigProperty(name = "db.migrate", defaultValue = "auto")
    String migrate;

    @jakarta.enterprise.inject.Produces
    DatabaseConfig config() {
      return new DatabaseConfig(url, user, password, poolSize, acquireTimeoutMs, migrate);
    }
  }

  @Override
  public String toString() {
    return "DatabaseConfig[" + url + ", user " + user + "]";
  }
}
