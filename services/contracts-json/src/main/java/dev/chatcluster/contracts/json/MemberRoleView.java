package dev.chatcluster.contracts.json;

import dev.chatcluster.contracts.chat.v1.MemberRole;
import java.util.UUID;

/** A member and their role: OWNER, ADMIN or MEMBER. */
public record MemberRoleView(UUID userId, String role) {
  private static final int PREFIX = "ROLE_".length();

  static MemberRoleView of(MemberRole member) {
    return new MemberRoleView(
        UUID.fromString(member.getUserId()), member.getRole().name().substring(PREFIX));
  }
}
