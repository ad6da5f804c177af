package dev.chatcluster.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatcluster.contracts.user.v1.CheckContactRequest;
import dev.chatcluster.contracts.user.v1.ContactRefusal;
import dev.chatcluster.contracts.user.v1.ContactRefusalReason;
import dev.chatcluster.contracts.user.v1.GetPeopleRequest;
import dev.chatcluster.contracts.user.v1.GetPresenceRequest;
import dev.chatcluster.contracts.user.v1.PersonName;
import dev.chatcluster.contracts.user.v1.PersonPresence;
import dev.chatcluster.contracts.user.v1.PresenceStatus;
import io.grpc.StatusRuntimeException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContactIT {
  @Test
  void whoLetsEveryoneMayBeContactedAndSoMayOneself() {
    Person me = Person.anyone();
    assertThat(refusals(me, Person.anyone().id(), me.id())).isEmpty();
  }

  @Test
  void whoDoesNotExistIsRefused() {
    UUID nobody = UUID.randomUUID();
    assertThat(refusals(Person.anyone(), nobody))
        .containsExactly(
            Map.entry(nobody, ContactRefusalReason.CONTACT_REFUSAL_REASON_UNKNOWN_USER));
  }

  @Test
  void aBlockByEitherSideRefuses() {
    Person me = Person.anyone();
    Person blockedByMe = Person.anyone();
    Person blockedMe = Person.anyone();
    me.put("/api/users/me/blocks/" + blockedByMe.id());
    blockedMe.put("/api/users/me/blocks/" + me.id());
    assertThat(refusals(me, blockedByMe.id(), blockedMe.id(), Person.anyone().id()))
        .isEqualTo(
            Map.of(
                blockedByMe.id(), ContactRefusalReason.CONTACT_REFUSAL_REASON_BLOCKED,
                blockedMe.id(), ContactRefusalReason.CONTACT_REFUSAL_REASON_BLOCKED));
  }

  @Test
  void whoLetsFriendsMayBeContactedByFriendsOnly() {
    Person me = Person.anyone();
    Person other = Person.anyone();
    other.patchMe("{\"whoMayStartConversation\":\"FRIENDS\"}");
    assertThat(refusals(me, other.id()))
        .containsEntry(other.id(), ContactRefusalReason.CONTACT_REFUSAL_REASON_PRIVACY);
    me.put("/api/users/me/friend-requests/" + other.id());
    assertThat(refusals(me, other.id())).isNotEmpty();
    other.put("/api/users/me/friends/" + me.id());
    assertThat(refusals(me, other.id())).isEmpty();
  }

  @Test
  void whoLetsNobodyMayNotBeContactedByFriendsEither() {
    Person me = Person.anyone();
    Person other = Person.anyone();
    me.put("/api/users/me/friend-requests/" + other.id());
    other.put("/api/users/me/friends/" + me.id());
    other.patchMe("{\"whoMayStartConversation\":\"NOBODY\"}");
    assertThat(refusals(me, other.id()))
        .containsEntry(other.id(), ContactRefusalReason.CONTACT_REFUSAL_REASON_PRIVACY);
    // It says who may begin with them, not with whom they may begin.
    assertThat(refusals(other, me.id())).isEmpty();
  }

  @Test
  void aCheckThatMakesNoSenseIsRefused() {
    String id = UUID.randomUUID().toString();
    assertRefused(CheckContactRequest.newBuilder().setUserId("x").addContactIds(id).build());
    assertRefused(CheckContactRequest.newBuilder().setUserId(id).addContactIds("x").build());
    assertRefused(
        CheckContactRequest.newBuilder()
            .setUserId(id)
            .addAllContactIds(Collections.nCopies(501, id))
            .build());
  }

  @Test
  void nobodyToCheckIsNobodyToRefuse() {
    assertThat(refusals(Person.anyone())).isEmpty();
  }

  @Test
  void servicesAreToldWhoIsThereWhateverThePersonsWant() {
    Person me = Person.anyone();
    Person away = Person.anyone();
    me.send("PUT", "/api/users/me/presence", "{\"status\":\"ONLINE\"}");
    var answer =
        Service.contacts()
            .getPresence(
                GetPresenceRequest.newBuilder()
                    .addUserIds(away.id().toString())
                    .addUserIds(me.id().toString())
                    .build());
    assertThat(answer.getPeopleList())
        .extracting(PersonPresence::getUserId)
        .containsExactly(away.id().toString(), me.id().toString());
    assertThat(answer.getPeopleList())
        .extracting(PersonPresence::getStatus)
        .containsExactly(
            PresenceStatus.PRESENCE_STATUS_OFFLINE, PresenceStatus.PRESENCE_STATUS_ONLINE);
    assertThat(answer.getPeople(0).getLastSeenAtMs()).isZero();
    assertThat(answer.getPeople(1).getLastSeenAtMs()).isPositive();
  }

  @Test
  void servicesAreToldHowPeopleAreCalled() {
    Person me = Person.registered("names-for-services", "A Name");
    var answer =
        Service.contacts()
            .getPeople(
                GetPeopleRequest.newBuilder()
                    .addUserIds(UUID.randomUUID().toString())
                    .addUserIds(me.id().toString())
                    .build());
    assertThat(answer.getPeopleList())
        .containsExactly(
            PersonName.newBuilder()
                .setUserId(me.id().toString())
                .setHandle("names-for-services")
                .setDisplayName("A Name")
                .build());
  }

  private static void assertRefused(CheckContactRequest request) {
    assertThatThrownBy(() -> Service.contacts().checkContact(request))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageContaining("INVALID_ARGUMENT");
  }

  private static Map<UUID, ContactRefusalReason> refusals(Person me, UUID... contacts) {
    var request =
        CheckContactRequest.newBuilder()
            .setUserId(me.id().toString())
            .addAllContactIds(Arrays.stream(contacts).map(UUID::toString).toList())
            .build();
    return Service.contacts().checkContact(request).getRefusalsList().stream()
        .collect(
            Collectors.toMap(
                refusal -> UUID.fromString(refusal.getContactId()), ContactRefusal::getReason));
  }
}
