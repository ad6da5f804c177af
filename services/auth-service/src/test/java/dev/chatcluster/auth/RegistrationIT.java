package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationIT {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          handle      | ab
          handle      | .dot
          handle      | has space
          handle      | a23456789012345678901234567890123
          email       | nobody
          email       | two@at@example.org
          email       | nobody@localhost
          email       | nobody@-dash.org
          displayName | ''
          displayName | '   '
          displayName | 12345678901234567890123456789012345678901234567890123456789012345
          password    | ninechars
          password    | qwertyuiop123
          password    | AAAAAAAAAAAAAA
          """)
  void aFieldThatBreaksItsRuleIsNamed(String field, String value) {
    var form = People.form(People.newHandle());
    form.put(field, value);

    var answer = new Client().post("/api/auth/register", form);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("validation-failed");
    assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(field);
    assertThat(answer.body().toString()).doesNotContain(People.PASSWORD);
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    var answer = new Client().post("/api/auth/register", "{}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().get("errors")).hasSize(4);
    assertThat(answer.header("X-Correlation-Id"))
        .contains(answer.body().get("correlationId").asText());
  }

  @Test
  void aNameWithControlCharactersIsRefused() {
    for (String name : new String[] {"a\nb", "a\u0000b", "abc\u202Edef"}) {
      var form = People.form(People.newHandle());
      form.put("displayName", name);
      var answer = new Client().post("/api/auth/register", form);
      assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("displayName");
    }
  }

  @Test
  void whatPeopleTypeIsTidied() {
    String handle = People.newHandle();
    var form = People.form(handle);
    form.put("handle", " " + handle.toUpperCase(Locale.ROOT) + " ");
    form.put("email", "  First.Last-" + handle + "@EXAMPLE.Org ");
    form.put("displayName", "  Zoë Ω 👩‍🚀  ");

    var user = new Client().post("/api/auth/register", form).body().get("user");

    assertThat(user.get("handle").asText()).isEqualTo(handle);
    assertThat(user.get("email").asText()).isEqualTo("First.Last-" + handle + "@example.org");
    assertThat(user.get("displayName").asText()).isEqualTo("Zoë Ω 👩‍🚀");
  }

  @Test
  void aRepeatIsToldThatTheHandleIsTakenAndSigningInWorks() {
    String handle = People.newHandle();
    People.signedUp(handle);

    var repeat = new Client().post("/api/auth/register", People.form(handle));

    assertThat(repeat.status()).isEqualTo(409);
    assertThat(repeat.code()).isEqualTo("handle-taken");
    People.signedIn(handle);
  }

  @Test
  void anAddressBelongsToOneInWhateverCase() {
    String handle = People.newHandle();
    People.signedUp(handle);
    var form = People.form(People.newHandle());
    form.put("email", handle.toUpperCase(Locale.ROOT) + "@EXAMPLE.ORG");

    var answer = new Client().post("/api/auth/register", form);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("email-taken");
  }

  @Test
  void ofManyAtOnceOneGetsTheHandle() throws Exception {
    String handle = People.newHandle();
    List<Integer> statuses = new ArrayList<>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var tries =
          IntStream.range(0, 8)
              .<Callable<Client.Answer>>mapToObj(
                  i ->
                      () -> {
                        var form = People.form(handle);
                        form.put("email", handle + i + "@example.org");
                        return new Client().post("/api/auth/register", form);
                      })
              .toList();
      for (var answer : executor.invokeAll(tries)) {
        statuses.add(answer.get().status());
        assertThat(answer.get().code()).isIn("", "handle-taken");
      }
    }
    assertThat(statuses).containsOnlyOnce(201).contains(409);
  }

  @Test
  void unknownFieldsWrongTypesAndWhatIsNoJsonAreRefused() {
    var form = People.form(People.newHandle());
    form.put("roles", List.of("ADMIN"));
    var unknown = new Client().post("/api/auth/register", form);
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.code()).isEqualTo("unknown-field");
    assertThat(unknown.body().at("/errors/0/field").asText()).isEqualTo("roles");

    for (Object wrong : new Object[] {12345, true, List.of("x"), Map.of("a", "b")}) {
      form = People.form(People.newHandle());
      form.put("handle", wrong);
      var answer = new Client().post("/api/auth/register", form);
      assertThat(answer.status()).as(wrong.toString()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("validation-failed");
      assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("handle");
    }

    for (String text :
        new String[] {
          "{", "nonsense", "null", "[]", "\"text\"", "{}{}", "{\"handle\":\"a\",\"handle\":\"b\"}"
        }) {
      var answer = new Client().post("/api/auth/register", text);
      assertThat(answer.status()).as(text).isEqualTo(400);
      assertThat(answer.code()).as(text).isEqualTo("malformed-body");
    }
  }

  @Test
  void noBodyAnotherTypeAndTooMuchAreRefused() {
    assertThat(new Client().post("/api/auth/register", null).status()).isIn(400, 415);
    assertThat(
            new Client()
                .with("Content-Type", "text/plain")
                .post("/api/auth/register", "hello")
                .status())
        .isEqualTo(415);
    var form = People.form(People.newHandle());
    form.put("displayName", "x".repeat(20_000));
    var tooMuch = new Client().post("/api/auth/register", form);
    assertThat(tooMuch.status()).isEqualTo(413);
    assertThat(tooMuch.code()).isEqualTo("too-large");
    var chunked = new Client().postInChunks("/api/auth/register", form);
    assertThat(chunked.status()).isEqualTo(413);
    assertThat(chunked.code()).isEqualTo("too-large");
  }

  @Test
  void registrationsOfOneAddressAreThrottled() {
    String handle = People.newHandle();
    People.signedUp(handle);
    var client = new Client();
    int refused = 0;
    for (int i = 0; i < 62; i++) {
      var answer = client.post("/api/auth/register", People.form(handle));
      assertThat(answer.status()).isIn(409, 429);
      if (answer.status() == 429) {
        refused++;
        assertThat(answer.code()).isEqualTo("rate-limited");
        assertThat(Integer.parseInt(answer.header("Retry-After").orElseThrow())).isBetween(1, 60);
      }
    }
    assertThat(refused).isEqualTo(2);
    // Somebody who only claims to come from elsewhere is still the same.
    client.with("X-Forwarded-For", "198.51.100.1, " + lastHop(client));
    assertThat(client.post("/api/auth/register", People.form(handle)).status()).isEqualTo(429);
  }

  private static String lastHop(Client client) {
    String header = client.header("X-Forwarded-For");
    return header.substring(header.lastIndexOf(' ') + 1);
  }

  @Test
  void theAdministratorsTokenWorksOnceAndAWrongOneMakesNobody() throws SQLException {
    var form = People.form(People.newHandle());
    form.put("adminToken", "a-token-for-the-first-administratoR");
    var wrong = new Client().post("/api/auth/register", form);
    assertThat(wrong.status()).isEqualTo(403);
    assertThat(wrong.code()).isEqualTo("admin-token-refused");
    assertThat(AccountIT.login((String) form.get("handle"), People.PASSWORD).status())
        .isEqualTo(401);

    form.put("adminToken", AuthServer.BOOTSTRAP_TOKEN);
    var admin = new Client().post("/api/auth/register", form);
    assertThat(admin.status()).isEqualTo(201);
    assertThat(admin.body().at("/user/roles").toString()).isEqualTo("[\"USER\",\"ADMIN\"]");

    refusedAgain();
    // Used is used, even when the administrator is gone.
    execute("DELETE FROM account WHERE 'ADMIN' = ANY (roles)");
    refusedAgain();
    // And while there is an administrator, even an unused token makes no other.
    execute("UPDATE installation SET admin_token_used_at = NULL");
    String second = People.newHandle();
    People.signedUp(second);
    execute("UPDATE account SET roles = ARRAY['USER', 'ADMIN'] WHERE handle = '" + second + "'");
    refusedAgain();
  }

  private static void refusedAgain() {
    var form = People.form(People.newHandle());
    form.put("adminToken", AuthServer.BOOTSTRAP_TOKEN);
    var again = new Client().post("/api/auth/register", form);
    assertThat(again.status()).isEqualTo(403);
    assertThat(again.code()).isEqualTo("admin-token-refused");
  }

  private static void execute(String sql) throws SQLException {
    try (var connection = AuthServer.get().database().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
