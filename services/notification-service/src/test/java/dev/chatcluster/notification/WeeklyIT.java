package dev.chatcluster.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatcluster.notification.weekly.application.WeeklySweep;
import dev.chatcluster.notification.weekly.domain.WeekRules;
import dev.chatcluster.persistence.Sql;
import dev.chatcluster.testing.NodeProcess;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WeeklyIT {
  private static final int PEOPLE = 300;

  private static void due(UUID user, Instant at) {
    Service.change(
        "INSERT INTO weekly (user_id, due_at) VALUES (?, ?) ON CONFLICT (user_id) DO UPDATE SET due_at = excluded.due_at",
        user,
        at);
  }

  private static Instant planned(UUID user) {
    return Instant.ofEpochSecond(
        Service.count(
            "SELECT extract(epoch FROM due_at)::int FROM weekly WHERE user_id = ?", user));
  }

  /** Something was said in a conversation, at any time. */
  private static void said(UUID conversation, Instant at, int messages) {
    Service.change(
        "INSERT INTO conversation_hour (conversation_id, hour, messages) VALUES (?, ?, ?)",
        conversation,
        at.truncatedTo(ChronoUnit.HOURS),
        messages);
  }

  @Test
  void theWeekIsSummedUpForThoseWithActivity() {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID group = ada.groupWith(bob);
    UUID muted = ada.groupWith(bob);
    bob.put("/api/notifications/conversations/" + muted, Map.of("level", "nothing")).ok();
    Instant due = Instant.now().minusSeconds(60);
    var period = WeekRules.before(due, ZoneOffset.UTC);
    Service.change(
        "UPDATE member SET joined_at = 'epoch' WHERE conversation_id IN (?, ?)", group, muted);
    said(group, period.from(), 5);
    said(group, period.from().minusSeconds(1), 100);
    said(group, period.to(), 100);
    said(muted, period.from(), 7);
    Person eve = Person.registered();
    due(bob.id(), due);
    due(eve.id(), due);
    Service.bean(WeeklySweep.class).run();
    Person.eventually(() -> Service.MAILCHIP.to(bob, "weekly-summary").size() == 1);
    JsonNode data = Service.MAILCHIP.to(bob, "weekly-summary").getFirst().data();
    assertThat(data.path("messages").asInt()).isEqualTo(5);
    assertThat(data.path("conversations").asInt()).isEqualTo(1);
    assertThat(data.path("top").get(0).path("name").asText()).isEqualTo("Crew");
    assertThat(Service.count("SELECT count(*) FROM mail_request WHERE user_id = ?", eve.id()))
        .isZero();
    assertThat(planned(bob.id())).isEqualTo(WeekRules.next(Instant.now(), ZoneOffset.UTC));
    assertThat(planned(eve.id())).isEqualTo(WeekRules.next(Instant.now(), ZoneOffset.UTC));
  }

  @Test
  void anotherZoneIsAnotherMonday() {
    Person bob = Person.registered();
    bob.prefer("{\"timeZone\":\"Asia/Tokyo\"}");
    assertThat(planned(bob.id())).isEqualTo(WeekRules.next(Instant.now(), ZoneId.of("Asia/Tokyo")));
  }

  @Test
  void twoReplicasSendEachSummaryOnce() throws Exception {
    Person ada = Person.registered();
    Person bob = Person.registered();
    UUID group = ada.groupWith(bob);
    Instant due = Instant.now().minusSeconds(60);
    said(group, WeekRules.before(due, ZoneOffset.UTC).from(), 3);
    Map<String, String> environment = new HashMap<>(Service.environment());
    try (NodeProcess other = NodeProcess.start(environment)) {
      assertThat(other.get("/health/ready").statusCode()).isEqualTo(200);
      try (Connection connection = Service.DATABASE.connect()) {
        connection.setAutoCommit(false);
        Sql.update(
            connection,
            """
            WITH people AS (
              INSERT INTO member (conversation_id, user_id, joined_seq, joined_at)
              SELECT ?, gen_random_uuid(), 1, 'epoch' FROM generate_series(1, ?) RETURNING user_id)
            INSERT INTO weekly (user_id, due_at) SELECT user_id, ? FROM people""",
            group,
            PEOPLE,
            due);
        connection.commit();
      }
      WeeklySweep here = Service.bean(WeeklySweep.class);
      Person.eventually(
          () -> {
            here.run();
            return Service.count("SELECT count(*) FROM weekly WHERE due_at <= now()") == 0;
          });
      Person.eventually(() -> Service.count(ASKED, group) == PEOPLE);
      assertThat(Service.count("SELECT count(DISTINCT user_id) FROM (" + ALL + ") a", group))
          .isEqualTo(PEOPLE);
    }
  }

  private static final String ALL =
      """
      SELECT r.user_id FROM mail_request r JOIN member m ON m.user_id = r.user_id
      WHERE m.conversation_id = ? AND r.kind = 'WEEKLY'""";
  private static final String ASKED = "SELECT count(*) FROM (" + ALL + ") a";
}
