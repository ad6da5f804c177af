package dev.chatcluster.chat.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GroupRulesTest {
  private static final UUID GROUP = UUID.randomUUID();
  private static final Limits FIVE_MEMBERS = new Limits(8000, 80, 500, 5, 100, 50, 500, 100);

  private final GroupRules rules = new GroupRules(FIVE_MEMBERS);
  private final Member owner = member(Role.OWNER, 1);
  private final Member admin = member(Role.ADMIN, 9);
  private final Member member = member(Role.MEMBER, 1);
  private final Member newest = member(Role.MEMBER, 12);
  private final List<Member> all = List.of(owner, admin, member, newest);

  @Test
  void ownersAndAdminsAddPeopleAsMembers() {
    UUID someone = UUID.randomUUID();
    for (Member actor : List.of(owner, admin)) {
      assertThat(rules.change(actor, all, Set.of(someone), Set.of()))
          .isEqualTo(new Change.MembersChanged(Map.of(someone, Role.MEMBER), List.of(), Map.of()));
    }
    forbidden(() -> rules.change(member, all, Set.of(someone), Set.of()));
  }

  @Test
  void oneRemovesOnlyWhoStandsBelow() {
    assertThat(remove(owner, admin).removed()).containsExactly(admin.userId());
    assertThat(remove(admin, member).removed()).containsExactly(member.userId());
    forbidden(() -> remove(admin, owner));
    forbidden(() -> remove(admin, all, member(Role.ADMIN, 2)));
    forbidden(() -> remove(member, newest));
    forbidden(() -> remove(member, owner));
  }

  @Test
  void everyoneMayLeave() {
    for (Member leaver : List.of(admin, member)) {
      var change = remove(leaver, leaver);
      assertThat(change.removed()).containsExactly(leaver.userId());
      assertThat(change.roles()).isEmpty();
    }
  }

  @Test
  void anOwnerWhoLeavesIsFollowedByAnAdminThoughMembersAreThereLonger() {
    assertThat(remove(owner, owner).roles()).isEqualTo(Map.of(admin.userId(), Role.OWNER));
  }

  @Test
  void withoutAdminsTheLongestStandingMemberFollows() {
    var change =
        rules.change(owner, List.of(newest, owner, member), Set.of(), Set.of(owner.userId()));
    assertThat(change.roles()).isEqualTo(Map.of(member.userId(), Role.OWNER));
  }

  @Test
  void whoGoesWithTheOwnerDoesNotFollowThem() {
    var change = rules.change(owner, all, Set.of(), Set.of(owner.userId(), admin.userId()));
    assertThat(change.roles()).isEqualTo(Map.of(member.userId(), Role.OWNER));
  }

  @Test
  void theLastOneLeavesAGroupOfNobody() {
    var change = rules.change(owner, List.of(owner), Set.of(), Set.of(owner.userId()));
    assertThat(change.removed()).containsExactly(owner.userId());
    assertThat(change.roles()).isEmpty();
  }

  @Test
  void whatIsSoAlreadyChangesNothing() {
    var change = rules.change(member, all, Set.of(admin.userId()), Set.of(UUID.randomUUID()));
    assertThat(change.isEmpty()).isTrue();
  }

  @Test
  void nobodyIsAddedAndRemovedAtOnce() {
    assertThatThrownBy(
            () -> rules.change(owner, all, Set.of(member.userId()), Set.of(member.userId())))
        .isInstanceOf(ChatException.Invalid.class);
  }

  @Test
  void aGroupHasALimitAndWhoLeavesMakesRoom() {
    UUID one = UUID.randomUUID();
    UUID two = UUID.randomUUID();
    assertThat(rules.change(owner, all, Set.of(one), Set.of()).added()).hasSize(1);
    assertThatThrownBy(() -> rules.change(owner, all, Set.of(one, two), Set.of()))
        .isInstanceOf(ChatException.Invalid.class);
    assertThat(rules.change(owner, all, Set.of(one, two), Set.of(member.userId())).added())
        .hasSize(2);
  }

  @Test
  void onlyTheOwnerGivesRoles() {
    assertThat(GroupRules.changeRole(owner, member, Role.ADMIN).roles())
        .isEqualTo(Map.of(member.userId(), Role.ADMIN));
    assertThat(GroupRules.changeRole(owner, member, Role.MEMBER).isEmpty()).isTrue();
    forbidden(() -> GroupRules.changeRole(admin, member, Role.ADMIN));
    forbidden(() -> GroupRules.changeRole(member, member, Role.OWNER));
  }

  @Test
  void aNewOwnerReplacesTheOldWhoStaysAsAdmin() {
    assertThat(GroupRules.changeRole(owner, member, Role.OWNER).roles())
        .isEqualTo(Map.of(member.userId(), Role.OWNER, owner.userId(), Role.ADMIN));
  }

  @Test
  void theOwnerDoesNotStepDownIntoNothing() {
    assertThatThrownBy(() -> GroupRules.changeRole(owner, owner, Role.MEMBER))
        .isInstanceOf(ChatException.Invalid.class);
    assertThat(GroupRules.changeRole(owner, owner, Role.OWNER).isEmpty()).isTrue();
  }

  @Test
  void membersDoNotManage() {
    GroupRules.mayManage(owner);
    GroupRules.mayManage(admin);
    forbidden(() -> GroupRules.mayManage(member));
  }

  private Change.MembersChanged remove(Member actor, Member removed) {
    return rules.change(actor, all, Set.of(), Set.of(removed.userId()));
  }

  private Change.MembersChanged remove(Member actor, List<Member> others, Member removed) {
    List<Member> present = Stream.concat(others.stream(), Stream.of(removed)).toList();
    return rules.change(actor, present, Set.of(), Set.of(removed.userId()));
  }

  private static void forbidden(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(ChatException.NotAllowed.class);
  }

  private static Member member(Role role, long joinedSeq) {
    return new Member(GROUP, UUID.randomUUID(), role, Instant.EPOCH, joinedSeq, 0, 0);
  }
}
