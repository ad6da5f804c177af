package dev.chatcluster.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** The pool of the service's database, migrated or checked before anyone gets it. */
@ApplicationScoped
class DataSources {
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
    try {
      new Migrations(pool).apply(Migrations.Mode.of(config.migrate()));
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
    return pool;
  }

  void close(@Disposes DataSource dataSource) throws SQLException {
    dataSource.unwrap(HikariDataSource.class).close();
  }
}
