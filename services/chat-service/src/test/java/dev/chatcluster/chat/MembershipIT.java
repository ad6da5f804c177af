package dev.chatcluster.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatcluster.contracts.chat.v1.DescribeConversationRequest;
import dev.chatcluster.contracts.chat.v1.DescribeConversationResponse;
import dev.chatcluster.contracts.chat.v1.ListEventsRequest;
import dev.chatcluster.contracts.chat.v1.ListMembershipsRequest;
import dev.chatcluster.contracts.chat.v1.LogEvent;
import dev.chatcluster.contracts.chat.v1.MemberState;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What socket-service asks over gRPC. */
class MembershipIT {
  private static Person ada;
  private static Person bob;

  @BeforeAll
  static void people() {
    List<Person> people = Person.several(2);
    ada = people.get(0);
    bob = people.get(1);
  }

  @Test
  void allConversationsOfAPersonArePagedThrough() {
    Person me = Person.several(1).getFirst();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(me.groupWith(bob).toString());
    }
    for (int size : new int[] {1, 2, 5, 1000, 0}) {
      assertThat(memberships(me, size)).containsExactlyInAnyOrderElementsOf(made);
    }
    assertThat(memberships(Person.stranger(), 10)).isEmpty();
  }

  @Test
  void eventsAreThoseThePersonMaySee() {
    UUID group = ada.groupWith();
    ada.say(group, "before bob").ok();
    ada.patch("/api/groups/" + group + "/members", Person.body("add", List.of(bob.id()))).ok();
    ada.say(group, "with bob").ok();
    assertThat(events(ada, group, 0, 2)).extracting(LogEvent::getSeq).containsExactly(1L, 2L);
    assertThat(events(ada, group, 2, 0)).extracting(LogEvent::getSeq).containsExactly(3L, 4L);
    assertThat(events(bob, group, 0, 500)).extracting(LogEvent::getSeq).containsExactly(3L, 4L);
  }

  @Test
  void whoIsNoMemberAndWhatIsNoIdIsRefused() {
    UUID group = ada.groupWith();
    assertStatus(Status.Code.NOT_FOUND, () -> events(bob, group, 0, 10));
    assertStatus(Status.Code.NOT_FOUND, () -> events(ada, UUID.randomUUID(), 0, 10));
    var bad = ListMembershipsRequest.newBuilder().setUserId("nobody").setPageSize(10).build();
    assertStatus(Status.Code.INVALID_ARGUMENT, () -> Service.memberships().listMemberships(bad));
    var badPage =
        ListMembershipsRequest.newBuilder()
            .setUserId(ada.id().toString())
            .setPageToken("x")
            .build();
    assertStatus(
        Status.Code.INVALID_ARGUMENT, () -> Service.memberships().listMemberships(badPage));
  }

  @Test
  void aConversationIsDescribedAsItStands() {
    UUID group = ada.groupWith(bob);
    ada.say(group, "hello").ok();
    var described = describe(group);
    assertThat(described.getGroup()).isTrue();
    assertThat(described.getName()).isEqualTo("Crew");
    assertThat(described.getLastSeq()).isEqualTo(2);
    assertThat(described.getMembersList())
        .extracting(MemberState::getUserId)
        .containsExactlyInAnyOrder(ada.id().toString(), bob.id().toString());
    assertThat(described.getMembersList()).allMatch(member -> member.getJoinedSeq() == 1);
    var direct = describe(ada.directWith(bob));
    assertThat(direct.getGroup()).isFalse();
    assertThat(direct.getName()).isEmpty();
    assertStatus(Status.Code.NOT_FOUND, () -> describe(UUID.randomUUID()));
  }

  private static DescribeConversationResponse describe(UUID id) {
    return Service.memberships()
        .describeConversation(
            DescribeConversationRequest.newBuilder().setConversationId(id.toString()).build());
  }

  private static void assertStatus(Status.Code expected, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> assertThat(e.getStatus().getCode()).isEqualTo(expected));
  }

  private static List<String> memberships(Person person, int size) {
    List<String> found = new ArrayList<>();
    String page = "";
    do {
      var request =
          ListMembershipsRequest.newBuilder()
              .setUserId(person.id().toString())
              .setPageSize(size)
              .setPageToken(page);
      var answer = Service.memberships().listMemberships(request.build());
      found.addAll(answer.getConversationIdsList());
      page = answer.getNextPageToken();
    } while (!page.isEmpty());
    return found;
  }

  private static List<LogEvent> events(Person person, UUID conversation, long after, int size) {
    return Service.memberships()
        .listEvents(
            ListEventsRequest.newBuilder()
                .setUserId(person.id().toString())
                .setConversationId(conversation.toString())
                .setAfterSeq(after)
                .setPageSize(size)
                .build())
        .getEventsList();
  }
}
