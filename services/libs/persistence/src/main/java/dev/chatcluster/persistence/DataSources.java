package dev.chatcluster.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The pool of the service's database, migrated before anyone gets it. */
@ApplicationScoped
class DataSources {
  /**
   * A database that is just starting gets this long; after it the process fails and is started
   * again.
   */
  private static final int CONNECT_RETRIES = 30;

  /** A statement that hangs longer than this is broken: no query of ours takes a second. */
  private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(30);

  @Produces
  @ApplicationScoped
  DataSource dataSource(DatabaseConfig config) {
    var hikari = new HikariConfig();
    hikari.setPoolName("database");
    hikari.setJdbcUrl(config.url());
    hikari.setUsername(config.user());
    hikari.setPassword(config.password());
    hikari.setMaximumPoolSize(config.poolSize());
    hikari.setMinimumIdle(1);
    hikari.setConnectionTimeout(config.acquireTimeoutMs());
    hikari.setValidationTimeout(1000);
    hikari.setInitializationFailTimeout(-1);
    hikari.addDataSourceProperty("reWriteBatchedInserts", "true");
    hikari.addDataSourceProperty("tcpKeepAlive", "true");
    hikari.addDataSourceProperty("connectTimeout", "3");
    hikari.addDataSourceProperty("socketTimeout", SOCKET_TIMEOUT.toSeconds());
    var pool = new HikariDataSource(hikari);
    Flyway.configure().dataSource(pool).connectRetries(CONNECT_RETRIES).load().migrate();
    return pool;
  }

  void close(@Disposes DataSource dataSource) throws SQLException {
    dataSource.unwrap(HikariDataSource.class).close();
  }
}
