package dev.chatcluster.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatcluster.testing.PostgresServer.Database;
import dev.chatcluster.testing.RealServers;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class MigrationsIT {
  private static final String THIS = "classpath:db/migration";
  private static final String NEXT = "classpath:db/next";
  private static final String EDITED = "classpath:db/edited";

  private final Database database = RealServers.postgres().createDatabase(name());

  @Test
  void validatingFailsWhileAMigrationIsPendingAndChangesNothing() {
    assertThatThrownBy(() -> migrations(THIS).apply(Migrations.Mode.VALIDATE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("migration 1 (things) is pending")
        .hasMessageContaining("DB_MIGRATE=validate");
    migrations(THIS).apply(Migrations.Mode.AUTO);
    migrations(THIS).apply(Migrations.Mode.VALIDATE);
    assertThatThrownBy(() -> migrations(NEXT).apply(Migrations.Mode.VALIDATE))
        .hasMessageContaining("migration 2 (names of things) is pending")
        .hasMessageNotContaining("migration 1");
  }

  @Test
  void validatingFailsWhenAnAppliedMigrationHasChanged() {
    migrations(THIS).apply(Migrations.Mode.AUTO);
    assertThatThrownBy(() -> migrations(EDITED).apply(Migrations.Mode.VALIDATE))
        .hasMessageContaining("migration 1 (things) has changed");
  }

  @Test
  void theVersionBeforeStartsOverANewerSchema() {
    migrations(NEXT).apply(Migrations.Mode.AUTO);
    assertThatCode(() -> migrations(THIS).apply(Migrations.Mode.VALIDATE))
        .doesNotThrowAnyException();
    assertThatCode(() -> migrations(THIS).apply(Migrations.Mode.AUTO)).doesNotThrowAnyException();
    assertThat(migrations(NEXT).migrate()).isEqualTo("The schema is current: version 2");
  }

  @Test
  void anUnknownModeIsRefused() {
    assertThatThrownBy(() -> Migrations.Mode.of("yes")).hasMessageContaining("auto or validate");
  }

  private Migrations migrations(String location) {
    return new Migrations(
        Flyway.configure()
            .dataSource(database.url(), database.user(), database.password())
            .locations(location));
  }

  static String name() {
    return "m" + UUID.randomUUID().toString().replace("-", "");
  }
}
