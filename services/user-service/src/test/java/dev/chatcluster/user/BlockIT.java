package dev.chatcluster.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chatcluster.contracts.user.v1.RelationEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BlockIT {
  private static final String BLOCKS = "/api/users/me/blocks";
  private static final String FRIENDS = "/api/users/me/friends";
  private static final String REQUESTS = "/api/users/me/friend-requests";

  @Test
  void blockingTwiceIsBlockingOnceAndSoIsUnblocking() {
    Person me = Person.anyone();
    Person other = Person.anyone();
    assertThat(me.put(BLOCKS + "/" + other.id()).status()).isEqualTo(204);
    assertThat(me.put(BLOCKS + "/" + other.id()).status()).isEqualTo(204);
    var list = me.get(BLOCKS).json().path("items");
    assertThat(list).hasSize(1);
    assertThat(list.path(0).path("id").asText()).isEqualTo(other.id().toString());
    assertThat(list.path(0).path("since").asText()).endsWith("Z");
    assertThat(other.get(BLOCKS).each("id")).isEmpty();

    assertThat(me.delete(BLOCKS + "/" + other.id()).status()).isEqualTo(204);
    assertThat(me.delete(BLOCKS + "/" + other.id()).status()).isEqualTo(204);
    assertThat(me.get(BLOCKS).each("id")).isEmpty();
  }

  @Test
  void eachChangeIsToldOnceAndInOrder() {
    Person me = Person.anyone();
    Person other = Person.anyone();
    for (int i = 0; i < 2; i++) {
      me.put(BLOCKS + "/" + other.id());
      me.put(BLOCKS + "/" + other.id());
      me.delete(BLOCKS + "/" + other.id());
      me.delete(BLOCKS + "/" + other.id());
    }
    await().until(() -> blocks(me).size() >= 4);
    List<RelationEvent> told = blocks(me);
    assertThat(told.stream().map(e -> e.getBlockChanged().getBlocked()))
        .containsExactly(true, false, true, false);
    assertThat(told)
        .allMatch(e -> e.getBlockChanged().getBlockedUserId().equals(other.id().toString()))
        .allMatch(e -> e.getUserId().equals(me.id().toString()) && e.getAtMs() > 0);
    assertThat(told.stream().map(RelationEvent::getEventId)).doesNotHaveDuplicates();
  }

  @Test
  void blockingAtOnceManyTimesBlocksAndTellsOnce() {
    Person me = Person.anyone();
    Person other = Person.anyone();
    assertThat(
            Collections.nCopies(8, BLOCKS + "/" + other.id()).parallelStream()
                .map(path -> me.put(path).status())
                .toList())
        .containsOnly(204);
    await().until(() -> !blocks(me).isEmpty());
    assertThat(me.get(BLOCKS).each("id")).hasSize(1);
    // A later event of mine shows that no second one was still on its way.
    me.delete(BLOCKS + "/" + other.id());
    await().until(() -> blocks(me).stream().anyMatch(e -> !e.getBlockChanged().getBlocked()));
    assertThat(blocks(me)).hasSize(2);
  }

  @Test
  void blockingEndsAFriendship() {
    Person me = Person.anyone();
    Person other = Person.anyone();
    me.put(REQUESTS + "/" + other.id());
    other.put(FRIENDS + "/" + me.id());
    assertThat(me.get(FRIENDS).each("id")).hasSize(1);
    other.put(BLOCKS + "/" + me.id());
    assertThat(me.get(FRIENDS).each("id")).isEmpty();
    assertThat(other.get(FRIENDS).each("id")).isEmpty();
  }

  @Test
  void blockingEndsRequestsOfEitherSide() {
    Person me = Person.anyone();
    List<Person> others = Person.several(2);
    me.put(REQUESTS + "/" + others.get(0).id());
    others.get(1).put(REQUESTS + "/" + me.id());
    others.forEach(other -> me.put(BLOCKS + "/" + other.id()));
    assertThat(me.get(REQUESTS + "?direction=outgoing").each("id")).isEmpty();
    assertThat(me.get(REQUESTS + "?direction=incoming").each("id")).isEmpty();
  }

  @Test
  void whoHasJustSignedUpMayBlock() {
    Person early = Person.signedIn();
    assertThat(early.put(BLOCKS + "/" + Person.anyone().id()).status()).isEqualTo(204);
  }

  @Test
  void nobodyBlocksThemselvesOrNobody() {
    Person me = Person.anyone();
    assertThat(me.put(BLOCKS + "/" + me.id()).code()).isEqualTo("validation-failed");
    assertThat(me.put(BLOCKS + "/" + UUID.randomUUID()).code()).isEqualTo("not-found");
    assertThat(me.put(BLOCKS + "/not-an-id").code()).isEqualTo("validation-failed");
    assertThat(me.delete(BLOCKS + "/not-an-id").code()).isEqualTo("validation-failed");
    assertThat(me.delete(BLOCKS + "/" + UUID.randomUUID()).status()).isEqualTo(204);
  }

  @Test
  void theListHasALimitAndPagesWithoutHolesOrDoubles() {
    Person me = Person.anyone();
    List<String> newestFirst = new ArrayList<>();
    for (Person other : Person.several(5)) {
      assertThat(me.put(BLOCKS + "/" + other.id()).status()).isEqualTo(204);
      newestFirst.addFirst(other.id().toString());
    }
    var refused = me.put(BLOCKS + "/" + Person.anyone().id());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("limit-reached");
    for (int limit : new int[] {1, 2, 4, 5, 100}) {
      assertThat(me.all(BLOCKS, "id", limit)).containsExactlyElementsOf(newestFirst);
    }
    assertThat(me.get(BLOCKS + "?limit=0").code()).isEqualTo("validation-failed");
    assertThat(me.get(BLOCKS + "?limit=many").status()).isIn(400, 404);
    assertThat(me.get(BLOCKS + "?cursor=bad").code()).isEqualTo("validation-failed");
  }

  private static List<RelationEvent> blocks(Person person) {
    return Relations.of(person.id()).stream().filter(RelationEvent::hasBlockChanged).toList();
  }
}
