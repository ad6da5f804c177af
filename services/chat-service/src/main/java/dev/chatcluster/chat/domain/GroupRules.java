package dev.chatcluster.chat.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who may change the members of a group, and what follows from it. */
public final class GroupRules {
  private final Limits limits;

  public GroupRules(Limits limits) {
    this.limits = limits;
  }

  /** Renaming and the photo. */
  public static void mayManage(Member actor) {
    if (!actor.role().manages()) {
      throw new ChatException.NotAllowed("Only the owner and admins of the group may do this.");
    }
  }

  /**
   * Adds and removes people. Adding who is there and removing who is not changes nothing, so a
   * repeat does no harm.
   *
   * @param members the group as it stands
   */
  public Change.MembersChanged change(
      Member actor, List<Member> members, Set<UUID> add, Set<UUID> remove) {
    Map<UUID, Member> present = new LinkedHashMap<>();
    members.forEach(member -> present.put(member.userId(), member));
    Map<UUID, Role> added = new LinkedHashMap<>();
    add.stream().filter(id -> !present.containsKey(id)).forEach(id -> added.put(id, Role.MEMBER));
    List<Member> removed =
        present.values().stream().filter(m -> remove.contains(m.userId())).toList();
    if (add.stream().anyMatch(remove::contains)) {
      throw new ChatException.Invalid(
          "remove", "The same person cannot be added and removed at once");
    }
    if (!added.isEmpty()) {
      mayManage(actor);
    }
    for (Member member : removed) {
      boolean self = member.userId().equals(actor.userId());
      if (!self && !actor.role().isAbove(member.role())) {
        throw new ChatException.NotAllowed("You may remove only people whose role is below yours.");
      }
    }
    if (present.size() + added.size() - removed.size() > limits.groupMembers()) {
      throw new ChatException.Invalid(
          "add", "A group has at most " + limits.groupMembers() + " members");
    }
    return new Change.MembersChanged(
        added, removed.stream().map(Member::userId).toList(), succession(members, removed));
  }

  /** A group whose owner leaves goes to the longest-standing admin, or else member. */
  private static Map<UUID, Role> succession(List<Member> members, List<Member> removed) {
    if (removed.stream().noneMatch(member -> member.role() == Role.OWNER)) {
      return Map.of();
    }
    return members.stream()
        .filter(member -> !removed.contains(member))
        .min(
            Comparator.comparing(Member::role)
                .thenComparing(Member::joinedSeq)
                .thenComparing(Member::userId))
        .map(heir -> Map.of(heir.userId(), Role.OWNER))
        .orElse(Map.of());
  }

  /** Gives a member another role; a new owner replaces the old one, who stays as an admin. */
  public static Change.MembersChanged changeRole(Member actor, Member member, Role role) {
    if (actor.role() != Role.OWNER) {
      throw new ChatException.NotAllowed("Only the owner of the group may change roles.");
    }
    if (actor.userId().equals(member.userId()) && role != Role.OWNER) {
      throw new ChatException.Invalid("role", "Make someone else the owner first");
    }
    Map<UUID, Role> roles = new HashMap<>();
    if (member.role() != role) {
      roles.put(member.userId(), role);
      if (role == Role.OWNER) {
        roles.put(actor.userId(), Role.ADMIN);
      }
    }
    return new Change.MembersChanged(Map.of(), List.of(), roles);
  }
}
