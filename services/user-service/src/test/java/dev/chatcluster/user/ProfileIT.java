package dev.chatcluster.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chatcluster.contracts.user.v1.RelationEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileIT {
  private static final String ME = "/api/users/me";

  @Test
  void aRegisteredPersonHasAProfile() {
    Person ada = Person.registered("ada.lovelace", "Ada Lovelace");
    var profile = ada.get("/api/users/" + ada.id()).json();
    assertThat(profile.path("handle").asText()).isEqualTo("ada.lovelace");
    assertThat(profile.path("displayName").asText()).isEqualTo("Ada Lovelace");
    assertThat(profile.path("about").asText()).isEmpty();
    assertThat(profile.path("avatarColor").asText()).isNotEmpty();
    assertThat(profile.has("whoMayStartConversation")).isFalse();
  }

  @Test
  void theTokenIsEnoughUntilTheRegistrationArrives() {
    Person early = Person.signedIn();
    var first = early.get(ME).json();
    assertThat(first.path("handle").asText()).startsWith("user-");
    assertThat(first.path("displayName")).isEqualTo(first.path("handle"));
    assertThat(first.path("whoMayStartConversation").asText()).isEqualTo("EVERYONE");

    Service.publish(Service.registered(early.id(), "early.bird", "Early Bird", Instant.now()));
    await().until(() -> "Early Bird".equals(displayName(early)));
    assertThat(early.get(ME).json().path("handle").asText()).isEqualTo("early.bird");
  }

  @Test
  void manyFirstRequestsAtOnceMakeOneProfile() {
    Person early = Person.signedIn();
    List<Integer> statuses =
        Collections.nCopies(8, ME).parallelStream()
            .map(path -> early.get(path).status())
            .collect(Collectors.toList());
    assertThat(statuses).containsOnly(200);
  }

  @Test
  void aLateRegistrationLeavesTheNameThatThePersonChose() {
    Person early = Person.signedIn();
    assertThat(early.patchMe("{\"displayName\":\"My choice\"}").status()).isEqualTo(200);
    Service.publish(Service.registered(early.id(), "late.reg", "Registered", Instant.now()));
    await().until(() -> "late.reg".equals(handle(early)));
    assertThat(displayName(early)).isEqualTo("My choice");
  }

  @Test
  void eventsOutOfOrderAndRepeatedEndInTheSameState() {
    Person p = Person.signedIn();
    Instant t0 = Instant.now().minusSeconds(60);
    Service.publish(Service.handleChanged(p.id(), "newest.handle", t0.plusSeconds(2)));
    Service.publish(Service.handleChanged(p.id(), "older.handle", t0.plusSeconds(1)));
    Service.publish(Service.registered(p.id(), "first.handle", "Somebody", t0));
    Service.publish(Service.registered(p.id(), "first.handle", "Somebody", t0));
    await().until(() -> "Somebody".equals(displayName(p)));
    assertThat(handle(p)).isEqualTo("newest.handle");
  }

  @Test
  void anEventThatCannotBeReadHoldsNothingUp() {
    Person p = Person.signedIn();
    String key = p.id().toString();
    Service.publish(key, "no protobuf at all".getBytes(StandardCharsets.UTF_8));
    Service.publish(key, null);
    Service.publish(
        key,
        Service.registered(p.id(), "x", "y", Instant.now()).toBuilder()
            .setUserId("not-an-id")
            .build()
            .toByteArray());
    Service.publish(Service.registered(p.id(), "after.garbage", "After", Instant.now()));
    await().until(() -> "after.garbage".equals(handle(p)));
  }

  @Test
  void onlyWhatIsGivenChanges() {
    Person p = Person.anyone();
    String before = p.get(ME).json().path("handle").asText();
    assertThat(p.patchMe("{\"about\":\"Engines\",\"avatarColor\":\"teal\"}").status())
        .isEqualTo(200);
    var after = p.patchMe("{\"whoMayStartConversation\":\"FRIENDS\"}").json();
    assertThat(after.path("about").asText()).isEqualTo("Engines");
    assertThat(after.path("avatarColor").asText()).isEqualTo("teal");
    assertThat(after.path("whoMayStartConversation").asText()).isEqualTo("FRIENDS");
    assertThat(after.path("handle").asText()).isEqualTo(before);
    assertThat(p.patchMe("{}").json()).isEqualTo(after);
    assertThat(p.get(ME).json()).isEqualTo(after);
  }

  @Test
  void aChangedNameIsToldToTheOthers() {
    Person p = Person.anyone();
    p.patchMe("{\"about\":\"nothing to tell\"}");
    p.patchMe("{\"displayName\":\"Told\"}");
    await().until(() -> Relations.of(p.id()).size() >= 2);
    List<RelationEvent> events = Relations.of(p.id());
    assertThat(events).hasSize(2).allMatch(RelationEvent::hasProfileChanged);
    assertThat(events.getLast().getProfileChanged().getDisplayName()).isEqualTo("Told");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"displayName\":\"\"} | validation-failed | displayName",
        "{\"displayName\":5} | validation-failed | displayName",
        "{\"displayName\":[\"Ada\"]} | validation-failed | displayName",
        "{\"displayName\":\"a\\nb\"} | validation-failed | displayName",
        "{\"displayName\":\"a\\u0000b\"} | validation-failed | displayName",
        "{\"avatarColor\":\"mauve\"} | validation-failed | avatarColor",
        "{\"whoMayStartConversation\":\"SOMEBODY\"} | validation-failed | whoMayStartConversation",
        "{\"whoMayStartConversation\":1} | validation-failed | whoMayStartConversation",
        "{\"handle\":\"other\"} | unknown-field | handle",
        "{\"id\":\"1\"} | unknown-field | id",
      })
  void aChangeThatIsNotAllowedNamesItsField(String body, String code, String field) {
    var answer = Person.anyone().patchMe(body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "\"text\"",
        "{\"about\":\"a\"} trailing",
        "{\"about\":\"a\",\"about\":\"b\"}"
      })
  void aBodyThatIsNoProfileIsRefused(String body) {
    assertThat(Person.anyone().patchMe(body).status()).isEqualTo(400);
  }

  @Test
  void overlongTextIsRefused() {
    Person p = Person.anyone();
    assertThat(p.patchMe("{\"displayName\":\"" + "x".repeat(65) + "\"}").status()).isEqualTo(400);
    assertThat(p.patchMe("{\"about\":\"" + "x".repeat(281) + "\"}").status()).isEqualTo(400);
    assertThat(p.patchMe("{\"about\":\"" + "x".repeat(280) + "\"}").status()).isEqualTo(200);
  }

  @Test
  void anEmptyBodyIsRefused() {
    assertThat(Person.anyone().patchMe("").status()).isEqualTo(400);
  }

  @Test
  void severalAreGivenInTheOrderAskedForWithoutThoseWhoDoNotExist() {
    List<Person> people = Person.several(3);
    UUID nobody = UUID.randomUUID();
    String ids =
        people.get(2).id() + "," + nobody + "," + people.get(0).id() + "," + people.get(2).id();
    var answer = people.getFirst().get("/api/users?ids=" + ids);
    assertThat(answer.each("id"))
        .containsExactly(people.get(2).id().toString(), people.get(0).id().toString());
    assertThat(answer.json().path("nextCursor").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?ids=", "?ids=1-1-1-1-1", "?ids=abc,", "?ids=,"})
  void severalNeedGoodIds(String query) {
    var answer = Person.anyone().get("/api/users" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("validation-failed");
  }

  @Test
  void notMoreThanAHundredAtOnce() {
    Person p = Person.anyone();
    String hundred = String.join(",", Collections.nCopies(100, p.id().toString()));
    assertThat(p.get("/api/users?ids=" + hundred).status()).isEqualTo(200);
    assertThat(p.get("/api/users?ids=" + hundred + "," + p.id()).status()).isEqualTo(400);
  }

  @Test
  void whoDoesNotExistIsNotFound() {
    var answer = Person.anyone().get("/api/users/" + UUID.randomUUID());
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("not-found");
    assertThat(Person.anyone().get("/api/users/not-an-id").status()).isEqualTo(400);
  }

  private static String displayName(Person p) {
    return p.get(ME).json().path("displayName").asText();
  }

  private static String handle(Person p) {
    return p.get(ME).json().path("handle").asText();
  }
}
