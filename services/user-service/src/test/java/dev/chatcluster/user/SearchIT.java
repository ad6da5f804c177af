package dev.chatcluster.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIT {
  @Test
  void theHandleItselfStandsBeforeBeginningsBeforeWordsBeforeWhatResembles() {
    Person resembling = Person.registered("someone.else1", "Zebulonn Carter");
    Person word = Person.registered("someone.else2", "Carter Zebulon-Smith");
    Person prefix = Person.registered("zebulon.two", "Anybody");
    Person exact = Person.registered("zebulon", "Anybody Else");
    Person typo = Person.registered("zebulom", "Nobody");
    Person seeker = Person.anyone();

    List<String> found = seeker.search("zebulon").each("id");
    assertThat(found.subList(0, 2)).containsExactly(id(exact), id(prefix));
    assertThat(found.subList(2, 4)).containsExactlyInAnyOrder(id(word), id(resembling));
    assertThat(found.subList(4, found.size())).contains(id(typo));
  }

  @Test
  void aNameIsFoundByTheBeginningOfEachOfItsWordsButNotByTheirMiddle() {
    Person p = Person.registered("w.handle", "Quentin Xylander");
    Person seeker = Person.anyone();
    assertThat(seeker.search("xyl").each("id")).containsExactly(id(p));
    assertThat(seeker.search("QUENTIN XY").each("id")).containsExactly(id(p));
    assertThat(seeker.search("yla").each("id")).doesNotContain(id(p));
  }

  @Test
  void oneLetterIsEnoughForABeginning() {
    Person p = Person.registered("thorny.one", "Ŋamukolo");
    assertThat(Person.anyone().search("ŋ").each("id")).containsExactly(id(p));
  }

  @Test
  void accentsDoNotMatter() {
    Person p = Person.registered("jm.handle", "Jürgen Großmüllner");
    Person seeker = Person.anyone();
    assertThat(seeker.search("grossmullner").each("id")).containsExactly(id(p));
    assertThat(seeker.search("Großmüllner").each("id")).containsExactly(id(p));
  }

  @Test
  void aMistypedNameIsFound() {
    Person p = Person.registered("wk.handle", "Wilhelmina Kowalczyk");
    Person seeker = Person.anyone();
    assertThat(seeker.search("kowalzcyk").each("id")).contains(id(p));
    assertThat(seeker.search("wilhemina").each("id")).contains(id(p));
  }

  @Test
  void charactersStandForThemselves() {
    Person underscore = Person.registered("uq_uq_uq", "First");
    Person other = Person.registered("uqxuqxuq", "Second");
    Person seeker = Person.anyone();
    assertThat(seeker.search("uq_u").each("id")).startsWith(id(underscore));
    assertThat(seeker.search("@UQ_UQ_UQ").each("id")).startsWith(id(underscore));
    assertThat(seeker.search("%").each("id")).isEmpty();
    assertThat(seeker.search("_").each("id")).isEmpty();
    assertThat(seeker.search("\\").each("id")).isEmpty();
    assertThat(seeker.search("uqx").each("id")).startsWith(id(other));
  }

  @Test
  void aChangedNameIsFoundAtOnceAndTheOldOneNoMore() {
    Person p = Person.registered("cn.handle", "Oldfashioned");
    p.patchMe("{\"displayName\":\"Vanguardista\"}");
    Person seeker = Person.anyone();
    assertThat(seeker.search("vanguard").each("id")).containsExactly(id(p));
    assertThat(seeker.search("oldfash").each("id")).isEmpty();
  }

  @Test
  void nobodyFindsThemselves() {
    Person p = Person.registered("narcissus.x", "Narcissus");
    assertThat(p.search("narcissus.x").each("id")).isEmpty();
  }

  @Test
  void blockedPeopleDoNotFindEachOther() {
    Person one = Person.registered("kilimanjaro.one", "One");
    Person two = Person.registered("kilimanjaro.two", "Two");
    one.put("/api/users/me/blocks/" + two.id());
    assertThat(one.search("kilimanjaro").each("id")).isEmpty();
    assertThat(two.search("kilimanjaro").each("id")).isEmpty();
    assertThat(Person.anyone().search("kilimanjaro").each("id"))
        .containsExactlyInAnyOrder(id(one), id(two));
    one.delete("/api/users/me/blocks/" + two.id());
    assertThat(two.search("kilimanjaro").each("id")).containsExactly(id(one));
  }

  @Test
  void pagesHaveNoHolesAndNoDoubles() {
    List<String> people = new ArrayList<>();
    people.add(id(Person.registered("mfalme", "Exact")));
    for (int i = 0; i < 6; i++) {
      people.add(id(Person.registered("mfalme.p" + i, "Prefix")));
      people.add(id(Person.registered("other.m" + i, "Mfalme Word")));
      people.add(id(Person.registered("mfalmu" + i, "Resembling")));
    }
    Person seeker = Person.anyone();
    List<String> whole = seeker.search("mfalme").each("id");
    assertThat(whole).containsExactlyInAnyOrderElementsOf(people);
    for (int limit : new int[] {1, 2, 5, 19, 20}) {
      assertThat(seeker.all("/api/users/search?q=mfalme", "id", limit))
          .as("pages of %s", limit)
          .containsExactlyElementsOf(whole);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "?q=", "?q=%20", "?q=@", "?q=a%00b", "?q=ada&limit=0", "?q=ada&limit=101"})
  void aSearchThatMakesNoSenseIsRefused(String query) {
    var answer = Person.anyone().get("/api/users/search" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("validation-failed");
  }

  @Test
  void anOverlongSearchIsRefused() {
    Person p = Person.anyone();
    assertThat(p.search("a".repeat(64)).status()).isEqualTo(200);
    assertThat(p.search("a".repeat(65)).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "YQ", "MQowLjUKYQpub3QtYW4taWQ", "!!"})
  void aCursorThatIsNotOursIsRefused(String cursor) {
    var answer =
        Person.anyone()
            .get(
                "/api/users/search?q=ada&cursor="
                    + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo("cursor");
  }

  @Test
  void aQueryThatLooksLikeSqlIsAQuery() {
    assertThat(Person.anyone().search("'; DROP TABLE profiles; --").status()).isEqualTo(200);
    assertThat(Person.anyone().search(UUID.randomUUID().toString()).status()).isEqualTo(200);
  }

  private static String id(Person person) {
    return person.id().toString();
  }
}
