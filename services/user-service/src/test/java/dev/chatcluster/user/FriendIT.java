package dev.chatcluster.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chatcluster.contracts.user.v1.RelationEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FriendIT {
  private static final String FRIENDS = "/api/users/me/friends";
  private static final String REQUESTS = "/api/users/me/friend-requests";
  private static final String INCOMING = REQUESTS + "?direction=incoming";
  private static final String OUTGOING = REQUESTS + "?direction=outgoing";

  @Test
  void askedAndAcceptedIsFriends() {
    Person me = Person.anyone();
    Person other = Person.anyone();
    assertThat(me.put(REQUESTS + "/" + other.id()).status()).isEqualTo(204);
    assertThat(me.put(REQUESTS + "/" + other.id()).status()).isEqualTo(204);
    assertThat(me.get(OUTGOING).each("id")).containsExactly(other.id().toString());
    assertThat(other.get(INCOMING).each("id")).containsExactly(me.id().toString());
    assertThat(other.get(REQUESTS).each("id")).containsExactly(me.id().toString());
    assertThat(me.get(FRIENDS).each("id")).isEmpty();

    assertThat(other.put(FRIENDS + "/" + me.id()).status()).isEqualTo(204);
    assertThat(other.put(FRIENDS + "/" + me.id()).status()).isEqualTo(204);
    assertThat(me.get(FRIENDS).each("id")).containsExactly(other.id().toString());
    assertThat(other.get(FRIENDS).each("id")).containsExactly(me.id().toString());
    assertThat(me.get(OUTGOING).each("id")).isEmpty();
    assertThat(other.get(INCOMING).each("id")).isEmpty();

    assertThat(me.put(REQUESTS + "/" + other.id()).status()).isEqualTo(204);
    assertThat(me.get(OUTGOING).each("id")).isEmpty();
  }

  @Test
  void whoAskedAndWhoSaidYesIsTold() {
    Person me = Person.anyone();
    Person other = Person.anyone();
    me.put(REQUESTS + "/" + other.id());
    me.put(REQUESTS + "/" + other.id());
    other.put(FRIENDS + "/" + me.id());
    other.put(FRIENDS + "/" + me.id());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Relations.of(other.id()).stream().anyMatch(RelationEvent::hasFriendAccepted));
    assertThat(Relations.of(me.id()).stream().filter(RelationEvent::hasFriendRequested))
        .extracting(event -> event.getFriendRequested().getAskedUserId())
        .containsExactly(other.id().toString());
    assertThat(Relations.of(other.id()).stream().filter(RelationEvent::hasFriendAccepted))
        .extracting(event -> event.getFriendAccepted().getRequesterUserId())
        .containsExactly(me.id().toString());
  }

  @Test
  void bothAskingIsFriends() {
    Person me = Person.anyone();
    Person other = Person.anyone();
    me.put(REQUESTS + "/" + other.id());
    other.put(REQUESTS + "/" + me.id());
    assertThat(me.get(FRIENDS).each("id")).containsExactly(other.id().toString());
    assertThat(other.get(INCOMING).each("id")).isEmpty();
    assertThat(me.get(INCOMING).each("id")).isEmpty();
  }

  @Test
  void bothAskingAtTheSameMomentIsFriends() {
    for (int i = 0; i < 5; i++) {
      Person me = Person.anyone();
      Person other = Person.anyone();
      List<Integer> statuses =
          Stream.of(List.of(me, other), List.of(other, me))
              .parallel()
              .map(pair -> pair.get(0).put(REQUESTS + "/" + pair.get(1).id()).status())
              .toList();
      assertThat(statuses).containsOnly(204);
      assertThat(me.get(FRIENDS).each("id")).containsExactly(other.id().toString());
      assertThat(other.get(FRIENDS).each("id")).containsExactly(me.id().toString());
    }
  }

  @Test
  void aRequestMayBeDeclinedAndTakenBack() {
    Person me = Person.anyone();
    Person other = Person.anyone();
    me.put(REQUESTS + "/" + other.id());
    assertThat(other.delete(REQUESTS + "/" + me.id()).status()).isEqualTo(204);
    assertThat(me.get(OUTGOING).each("id")).isEmpty();
    assertThat(other.put(FRIENDS + "/" + me.id()).code()).isEqualTo("not-found");

    me.put(REQUESTS + "/" + other.id());
    assertThat(me.delete(REQUESTS + "/" + other.id()).status()).isEqualTo(204);
    assertThat(me.delete(REQUESTS + "/" + other.id()).status()).isEqualTo(204);
    assertThat(other.get(INCOMING).each("id")).isEmpty();
  }

  @Test
  void nobodyAcceptsTheirOwnRequest() {
    Person me = Person.anyone();
    Person other = Person.anyone();
    me.put(REQUESTS + "/" + other.id());
    assertThat(me.put(FRIENDS + "/" + other.id()).status()).isEqualTo(404);
    assertThat(me.get(FRIENDS).each("id")).isEmpty();
  }

  @Test
  void eitherSideEndsAFriendship() {
    Person me = Person.anyone();
    Person other = Person.anyone();
    me.put(REQUESTS + "/" + other.id());
    other.put(REQUESTS + "/" + me.id());
    assertThat(other.delete(FRIENDS + "/" + me.id()).status()).isEqualTo(204);
    assertThat(other.delete(FRIENDS + "/" + me.id()).status()).isEqualTo(204);
    assertThat(me.get(FRIENDS).each("id")).isEmpty();
  }

  @Test
  void aBlockByEitherSideRefusesARequest() {
    Person me = Person.anyone();
    Person other = Person.anyone();
    other.put("/api/users/me/blocks/" + me.id());
    for (var refused :
        List.of(me.put(REQUESTS + "/" + other.id()), other.put(REQUESTS + "/" + me.id()))) {
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("blocked");
    }
  }

  @Test
  void nobodyAsksThemselvesOrNobody() {
    Person me = Person.anyone();
    assertThat(me.put(REQUESTS + "/" + me.id()).code()).isEqualTo("validation-failed");
    assertThat(me.put(REQUESTS + "/" + UUID.randomUUID()).code()).isEqualTo("not-found");
    assertThat(me.put(REQUESTS + "/x").code()).isEqualTo("validation-failed");
    assertThat(me.put(FRIENDS + "/" + me.id()).code()).isEqualTo("validation-failed");
    assertThat(me.put(FRIENDS + "/" + UUID.randomUUID()).code()).isEqualTo("not-found");
    assertThat(me.put(FRIENDS + "/x").code()).isEqualTo("validation-failed");
    assertThat(me.delete(FRIENDS + "/x").code()).isEqualTo("validation-failed");
    assertThat(me.delete(REQUESTS + "/x").code()).isEqualTo("validation-failed");
    assertThat(me.get(REQUESTS + "?direction=sideways").code()).isEqualTo("validation-failed");
  }

  @Test
  void openRequestsAreLimitedForWhoAsksAndForWhoIsAsked() {
    Person me = Person.anyone();
    List<Person> others = Person.several(6);
    others.subList(0, 5).forEach(other -> me.put(REQUESTS + "/" + other.id()));
    assertThat(me.put(REQUESTS + "/" + others.get(5).id()).code()).isEqualTo("limit-reached");
    // One that is open already is no new one.
    assertThat(me.put(REQUESTS + "/" + others.get(0).id()).status()).isEqualTo(204);

    Person asked = Person.anyone();
    others.subList(0, 5).forEach(other -> other.put(REQUESTS + "/" + asked.id()));
    assertThat(others.get(5).put(REQUESTS + "/" + asked.id()).code()).isEqualTo("limit-reached");
  }

  @Test
  void friendsAreLimitedAndPagedWithoutHolesOrDoubles() {
    Person me = Person.anyone();
    List<String> newestFirst = new ArrayList<>();
    for (Person other : Person.several(5)) {
      other.put(REQUESTS + "/" + me.id());
      assertThat(me.put(FRIENDS + "/" + other.id()).status()).isEqualTo(204);
      newestFirst.addFirst(other.id().toString());
    }
    for (int limit : new int[] {1, 2, 5, 6}) {
      assertThat(me.all(FRIENDS, "id", limit)).containsExactlyElementsOf(newestFirst);
    }
    Person sixth = Person.anyone();
    assertThat(me.put(REQUESTS + "/" + sixth.id()).code()).isEqualTo("limit-reached");
    sixth.put(REQUESTS + "/" + me.id());
    assertThat(me.put(FRIENDS + "/" + sixth.id()).code()).isEqualTo("limit-reached");
    assertThat(me.get(FRIENDS + "?cursor=bad").code()).isEqualTo("validation-failed");
  }

  @Test
  void requestsPageInBothDirections() {
    Person me = Person.anyone();
    List<String> asked = new ArrayList<>();
    List<String> askers = new ArrayList<>();
    for (Person other : Person.several(4)) {
      me.put(REQUESTS + "/" + other.id());
      asked.addFirst(other.id().toString());
    }
    for (Person other : Person.several(4)) {
      other.put(REQUESTS + "/" + me.id());
      askers.addFirst(other.id().toString());
    }
    for (int limit : new int[] {1, 3, 4}) {
      assertThat(me.all(OUTGOING, "id", limit)).containsExactlyElementsOf(asked);
      assertThat(me.all(INCOMING, "id", limit)).containsExactlyElementsOf(askers);
    }
  }
}
