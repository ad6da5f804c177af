package dev.chatcluster.user.profile.domain;

/** Who may start a conversation with a person, or add them to a group. */
public enum ContactPolicy {
  EVERYONE,
  FRIENDS,
  NOBODY;

  public boolean allows(boolean friend) {
    return switch (this) {
      case EVERYONE -> true;
      case FRIENDS -> friend;
      case NOBODY -> false;
    };
  }
}
