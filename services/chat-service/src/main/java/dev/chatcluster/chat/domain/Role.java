package dev.chatcluster.chat.domain;

/** What a member may do in a group. In a direct conversation both are {@link #MEMBER}. */
public enum Role {
  OWNER,
  ADMIN,
  MEMBER;

  /** May rename the group, add people and remove plain members. */
  public boolean manages() {
    return this != MEMBER;
  }

  /** May remove a member of the other role, or delete a message of theirs. */
  public boolean isAbove(Role other) {
    return compareTo(other) < 0;
  }
}
