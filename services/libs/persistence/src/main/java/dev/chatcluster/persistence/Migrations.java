package dev.chatcluster.persistence;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.ValidateOutput;

/**
 * The schema against what this version brings. Migrations in the database that are newer than that
 * are accepted: the version before must start again when a deployment is rolled back.
 */
final class Migrations {
  /**
   * A database that is just starting gets this long; after it the process fails and is started
   * again.
   */
  private static final int CONNECT_RETRIES = 30;

  private static final int LONGEST_PAUSE_SECONDS = 2;

  /** What a service does with the schema when it starts. */
  enum Mode {
    /** Brings it up to date. */
    AUTO,
    /** Only looks: somebody else migrates before, with rights that the service need not have. */
    VALIDATE;

    static Mode of(String name) {
      return switch (name.strip()) {
        case "auto" -> AUTO;
        case "validate" -> VALIDATE;
        default ->
            throw new IllegalArgumentException("DB_MIGRATE must be auto or validate, not " + name);
      };
    }
  }

  private final Flyway flyway;

  Migrations(DataSource database) {
    this(Flyway.configure().dataSource(database).connectRetries(CONNECT_RETRIES));
  }

  /** For who only migrates: over a connection without the time limits that queries have. */
  Migrations(String url, String user, String password) {
    this(Flyway.configure().dataSource(url, user, password).connectRetries(CONNECT_RETRIES));
  }

  Migrations(FluentConfiguration configuration) {
    flyway = configuration.connectRetriesInterval(LONGEST_PAUSE_SECONDS).load();
  }

  void apply(Mode mode) {
    switch (mode) {
      case AUTO -> migrate();
      case VALIDATE -> validate();
    }
  }

  /** Brings the schema up to date and says how. */
  String migrate() {
    var result = flyway.migrate();
    // Null before the first migration, if there is none at all.
    var current = flyway.info().current();
    String version = current == null ? "none" : String.valueOf(current.getVersion());
    return result.migrationsExecuted == 0
        ? "The schema is current: version " + version
        : "Applied "
            + result.migrations.stream()
                .map(m -> m.version + " (" + m.description + ")")
                .collect(Collectors.joining(", "))
            + "; the schema has version "
            + version;
  }

  private void validate() {
    List<ValidateOutput> wrong = flyway.validateWithResult().invalidMigrations;
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(
          "The schema does not fit this version and DB_MIGRATE=validate changes nothing: "
              + wrong.stream().map(Migrations::say).collect(Collectors.joining("; "))
              + ". Run the migrations of this version first.");
    }
  }

  private static String say(ValidateOutput wrong) {
    String name = "migration " + wrong.version + " (" + wrong.description + ")";
    var code = wrong.errorDetails.errorCode;
    if (code == CoreErrorCode.RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED) {
      return name + " is pending";
    }
    if (code == CoreErrorCode.CHECKSUM_MISMATCH) {
      return name + " has changed since it was applied";
    }
    return name + ": " + wrong.errorDetails.errorMessage.lines().findFirst().orElse("");
  }
}
