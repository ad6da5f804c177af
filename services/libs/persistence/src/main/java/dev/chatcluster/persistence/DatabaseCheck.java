package dev.chatcluster.persistence;

import dev.chatcluster.service.health.DependencyCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {
  private static final int TIMEOUT_SECONDS = 1;

  private final DataSource dataSource;

  @Inject
  public DatabaseCheck(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public HealthCheckResponse call() {
    return DependencyCheck.ask(
        "postgresql",
        () -> {
          try (var connection = dataSource.getConnection()) {
            if (!connection.isValid(TIMEOUT_SECONDS)) {
              throw new SQLException("no answer within " + TIMEOUT_SECONDS + " s");
            }
            return null;
          }
        });
  }
}
