package dev.chatcluster.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.testing.RealServers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.RedisClient;

class RefusalIT {
  private static final String ID = "01890000-0000-7000-8000-000000000000";
  private static Person ada;
  private static UUID group;

  @BeforeAll
  static void aGroup() {
    ada = Person.several(1).getFirst();
    group = ada.groupWith();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/conversations",
    "POST, /api/conversations",
    "GET, /api/conversations/" + ID,
    "GET, /api/conversations/" + ID + "/members",
    "GET, /api/conversations/" + ID + "/events",
    "GET, /api/messages/conversation/" + ID,
    "GET, /api/messages?chatId=" + ID,
    "GET, /api/messages/recent",
    "POST, /api/messages/send",
    "PATCH, /api/messages/" + ID,
    "DELETE, /api/messages/" + ID,
    "PUT, /api/messages/status",
    "POST, /api/chat/send",
    "GET, /api/chat/history/" + ID,
    "PUT, /api/chat/" + ID,
    "DELETE, /api/chat/" + ID,
    "POST, /api/groups/create",
    "PATCH, /api/groups/" + ID + "/rename",
    "PATCH, /api/groups/" + ID + "/photo",
    "PATCH, /api/groups/" + ID + "/members",
    "PUT, /api/groups/" + ID + "/members/" + ID,
  })
  void everythingNeedsAFreshToken(String method, String path) {
    String body = List.of("GET", "DELETE").contains(method) ? null : "{}";
    Answer without = Person.send(Service.PORT, null, method, path, body);
    assertThat(without.status()).isEqualTo(401);
    assertThat(without.code()).isEqualTo("unauthenticated");
    String stale =
        Service.ISSUER.token(
            UUID.randomUUID(), UUID.randomUUID(), Duration.ofMinutes(-1), List.of("USER"));
    Answer old = Person.send(Service.PORT, stale, method, path, body);
    assertThat(old.status()).isEqualTo(401);
    assertThat(old.code()).isEqualTo("token-expired");
    assertThat(Person.send(Service.PORT, "no.token.this", method, path, body).code())
        .isEqualTo("token-invalid");
  }

  @Test
  void aRevokedSessionIsRefusedThoughItsTokenIsFresh() {
    UUID session = UUID.randomUUID();
    String token =
        Service.ISSUER.token(UUID.randomUUID(), session, Duration.ofMinutes(5), List.of("USER"));
    assertThat(Person.send(Service.PORT, token, "GET", "/api/conversations", null).status())
        .isEqualTo(200);
    try (var redis = RedisClient.create(RealServers.redis().url())) {
      redis.set("revoked-session:" + session, "");
    }
    assertThat(Person.send(Service.PORT, token, "GET", "/api/conversations", null).code())
        .isEqualTo("session-revoked");
  }

  @Test
  void problemsAreProblemDetailsWithTheCorrelationIdOfTheResponse() {
    Answer answer = ada.get("/api/conversations/" + UUID.randomUUID());
    assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.text("correlationId"))
        .isEqualTo(answer.response().headers().firstValue("X-Correlation-Id").orElseThrow());
    assertThat(answer.json().path("status").asInt()).isEqualTo(404);
    assertThat(answer.text("type")).endsWith("not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\t", "a\0b"})
  void aMessageShowsSomething(String content) {
    refused(ada.say(group, content), "validation-failed", "content");
    String sent = ada.say(group, "good").text("id");
    refused(
        ada.patch("/api/messages/" + sent, Person.body("content", content)),
        "validation-failed",
        "content");
  }

  @Test
  void aMessageHasALimitOfCharacters() {
    assertThat(ada.say(group, "x".repeat(8000)).status()).isEqualTo(201);
    assertThat(ada.say(group, "\uD83D\uDE80".repeat(8000)).status()).isEqualTo(201);
    refused(ada.say(group, "x".repeat(8001)), "validation-failed", "content");
    String sent = ada.say(group, "short").text("id");
    refused(
        ada.patch("/api/messages/" + sent, Person.body("content", "x".repeat(8001))),
        "validation-failed",
        "content");
  }

  @Test
  void aBodyHasALimitOfBytes() {
    Answer answer = ada.say(group, "x".repeat(100_000));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("too-large");
    assertThat(answer.response().headers().firstValue("Content-Type"))
        .contains("application/problem+json");
    assertThat(ada.say(group, "x".repeat(2_000_000)).status()).isEqualTo(413);
  }

  @Test
  void idsMadeByCallersAreOfVersionSeven() {
    refused(ada.say(UUID.randomUUID(), group, "random id"), "validation-failed", "id");
    var random =
        Person.body(
            "id", UUID.randomUUID(), "kind", "GROUP", "name", "Crew", "memberIds", List.of());
    refused(ada.post("/api/conversations", random), "validation-failed", "id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'content':'x','chatId':'@','isAdmin':true} | unknown-field | isAdmin",
        "{'content':5,'chatId':'@'} | validation-failed | content",
        "{'content':['x'],'chatId':'@'} | validation-failed | content",
        "{'content':'x','chatId':7} | validation-failed | chatId",
        "{'content':'x','chatId':'abc'} | validation-failed | chatId",
        "{'content':'x','chatId':'@','isGroup':'yes'} | validation-failed | isGroup",
        "{'content':'x','chatId':'@','type':'image'} | validation-failed | type",
        "{'content':'x','chatId':'@','id':'1'} | validation-failed | id",
        "{'content':'half \\ud83d','chatId':'@'} | validation-failed | content",
        "{'content':'x'} | validation-failed | chatId",
        "{'chatId':'@'} | validation-failed | content",
      })
  void fieldsOfASendAreChecked(String body, String code, String field) {
    String json = body.replace('\'', '"').replace("@", group.toString());
    refused(ada.send("POST", "/api/messages/send", json), code, field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"content\":\"x\"",
        "[]",
        "\"text\"",
        "{\"content\":\"x\"} x",
        "{'content':1}",
        "7"
      })
  void whatIsNoJsonObjectIsRefused(String body) {
    Answer answer = ada.send("POST", "/api/messages/send", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("malformed-body");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/messages/send",
    "POST, /api/chat/send",
    "POST, /api/conversations",
    "POST, /api/groups/create",
    "PUT, /api/messages/status",
    "PATCH, /api/messages/" + ID,
    "PUT, /api/chat/" + ID,
    "PATCH, /api/groups/" + ID + "/rename",
    "PATCH, /api/groups/" + ID + "/photo",
    "PATCH, /api/groups/" + ID + "/members",
    "PUT, /api/groups/" + ID + "/members/" + ID,
  })
  void aBodyIsNeededAndHasNoUnknownFields(String method, String path) {
    refused(ada.send(method, path, "null"), "validation-failed", "body");
    refused(ada.send(method, path, ""), "validation-failed", "body");
    refused(ada.send(method, path, "{\"nonsense\":1}"), "unknown-field", "nonsense");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'memberIds':['@']} | validation-failed | kind",
        "{'kind':'CHANNEL','memberIds':['@']} | validation-failed | kind",
        "{'kind':'DIRECT'} | validation-failed | memberIds",
        "{'kind':'DIRECT','memberIds':['@','@']} | validation-failed | memberIds",
        "{'kind':'DIRECT','memberIds':['x']} | validation-failed | memberIds.0",
        "{'kind':'DIRECT','memberIds':[null]} | validation-failed | memberIds",
        "{'kind':'DIRECT','memberIds':'@'} | validation-failed | memberIds",
        "{'kind':'GROUP','memberIds':['@']} | validation-failed | name",
        "{'kind':'GROUP','name':'  ','memberIds':['@']} | validation-failed | name",
      })
  void fieldsOfAStartAreChecked(String body, String code, String field) {
    String json = body.replace('\'', '"').replace("@", UUID.randomUUID().toString());
    refused(ada.send("POST", "/api/conversations", json), code, field);
  }

  @Test
  void aGroupHasALimitOfMembers() {
    List<UUID> others = Stream.generate(UUID::randomUUID).limit(500).toList();
    Answer answer =
        ada.post("/api/groups/create", Person.body("name", "Everyone", "members", others));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("validation-failed");
  }

  @Test
  void nobodyTalksToThemselvesInPrivate() {
    refused(
        ada.post(
            "/api/conversations", Person.body("kind", "DIRECT", "memberIds", List.of(ada.id()))),
        "validation-failed",
        "memberIds");
  }

  @Test
  void namesAndPhotosAreChecked() {
    String path = "/api/groups/" + group;
    refused(
        ada.patch(path + "/rename", Person.body("name", "x".repeat(81))),
        "validation-failed",
        "name");
    refused(
        ada.patch(path + "/rename", Person.body("name", "two\nlines")),
        "validation-failed",
        "name");
    refused(ada.patch(path + "/rename", Person.body()), "validation-failed", "name");
    for (String url :
        List.of("http://img.example/a", "javascript:alert(1)", "https://" + "x".repeat(500))) {
      refused(
          ada.patch(path + "/photo", Person.body("photoUrl", url)),
          "validation-failed",
          "photoUrl");
    }
    refused(
        ada.put(path + "/members/" + ada.id(), Person.body("role", "KING")),
        "validation-failed",
        "role");
  }

  @Test
  void marksAreChecked() {
    String path = "/api/messages/status";
    refused(
        ada.put(path, Person.body("seq", 1, "status", "READ")),
        "validation-failed",
        "conversationId");
    refused(
        ada.put(path, Person.body("conversationId", group, "status", "READ")),
        "validation-failed",
        "seq");
    refused(
        ada.put(path, Person.body("conversationId", group, "seq", 0, "status", "READ")),
        "validation-failed",
        "seq");
    refused(
        ada.put(path, Person.body("conversationId", group, "seq", "1", "status", "READ")),
        "validation-failed",
        "seq");
    refused(
        ada.put(path, Person.body("conversationId", group, "seq", 1, "status", "SEEN")),
        "validation-failed",
        "status");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conversations",
        "messages/recent",
        "conversations/@/members",
        "messages/conversation/@",
        "chat/history/@"
      })
  void listsCheckTheirLimitAndCursor(String list) {
    String path = "/api/" + list.replace("@", group.toString());
    for (int limit : new int[] {0, -1, 101, Integer.MAX_VALUE}) {
      refused(ada.get(path + "?limit=" + limit), "validation-failed", "limit");
    }
    for (String cursor : List.of("bad", "%00", "!!!!", "eA", "eA0K".repeat(200))) {
      refused(ada.get(path + "?cursor=" + cursor), "validation-failed", "cursor");
    }
    assertThat(ada.get(path + "?limit=many").status()).isIn(400, 404);
  }

  @Test
  void theLogChecksWhereToStartAndHowMuchToRead() {
    String path = "/api/conversations/" + group + "/events";
    refused(ada.get(path + "?limit=0"), "validation-failed", "limit");
    refused(ada.get(path + "?limit=501"), "validation-failed", "limit");
    refused(ada.get(path + "?after=-1"), "validation-failed", "after");
    assertThat(ada.get(path + "?limit=500").status()).isEqualTo(200);
  }

  @Test
  void pageNumbersReachBackOnlySoFar() {
    String path = "/api/messages?chatId=" + group;
    refused(ada.get(path + "&page=-1"), "validation-failed", "page");
    refused(ada.get(path + "&page=201"), "validation-failed", "page");
    refused(ada.get("/api/messages?page=0"), "validation-failed", "chatId");
  }

  @Test
  void conversationsOfOthersAreNotFoundWhateverOneDoes() {
    Person stranger = Person.stranger();
    for (Answer answer :
        List.of(
            stranger.say(group, "hello"),
            stranger.get("/api/messages/conversation/" + group),
            stranger.get("/api/messages?chatId=" + group),
            stranger.get("/api/conversations/" + group),
            stranger.put(
                "/api/messages/status",
                Person.body("conversationId", group, "seq", 1, "status", "READ")))) {
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.code()).isEqualTo("not-found");
    }
  }

  @Test
  void otherMethodsPathsAndMediaTypesAreProblemsToo() {
    Answer method = ada.send("PUT", "/api/conversations", "{}");
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.code()).isEqualTo("method-not-allowed");
    for (String path :
        List.of(
            "/api/conversations/" + group + "/nothing",
            "/api/conversations/not-an-id",
            "/api/chat/x/y/z")) {
      Answer nothing = ada.get(path);
      assertThat(nothing.status()).as(path).isEqualTo(404);
      assertThat(nothing.code()).as(path).isEqualTo("not-found");
    }
  }

  @Test
  void theServiceSaysThatItIsReadyAndWhatItNeeds() {
    for (String path : List.of("/health/started", "/health/live", "/health/ready")) {
      assertThat(ada.get(path).status()).as(path).isEqualTo(200);
    }
    assertThat(ada.get("/health/ready").json().path("checks").findValuesAsText("name"))
        .contains("postgresql", "kafka");
  }

  private static void refused(Answer answer, String code, String field) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly(field);
  }
}
