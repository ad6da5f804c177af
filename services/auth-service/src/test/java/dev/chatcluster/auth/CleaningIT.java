package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.auth.domain.SessionCleaning;
import dev.chatcluster.auth.mail.domain.MailCleaning;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CleaningIT {
  @Test
  void whatHasEndedGoesAndWhatIsInUseStays() throws SQLException {
    var idle = People.signedUp();
    var used = People.signedUp();
    for (int i = 0; i < 3; i++) {
      MovableClock.ofService().moveBy(Duration.ofDays(7));
      assertThat(used.post("/api/auth/refresh", null).status()).isEqualTo(200);
    }

    clean();

    assertThat(Database.count("SELECT count(*) FROM session WHERE id = ?", People.sessionId(idle)))
        .isZero();
    // Of four generations those within the idle limit and the last two are left.
    assertThat(
            Database.count(
                "SELECT count(*) FROM refresh_token WHERE session_id = ?", People.sessionId(used)))
        .isEqualTo(2);
    assertThat(used.post("/api/auth/refresh", null).status()).isEqualTo(200);
  }

  @Test
  void failuresArePastAfterAQuarterOfAnHour() throws SQLException {
    AccountIT.login(People.newHandle(), "not the password");
    assertThat(Database.count("SELECT count(*) FROM sign_in_failure")).isPositive();
    MovableClock.ofService().moveBy(Duration.ofMinutes(15));

    clean();

    assertThat(Database.count("SELECT count(*) FROM sign_in_failure")).isZero();
  }

  static void clean() {
    CDI.current().select(SessionCleaning.class).get().clean();
    CDI.current().select(MailCleaning.class).get().clean();
  }
}
