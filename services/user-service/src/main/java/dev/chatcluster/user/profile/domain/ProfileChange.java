package dev.chatcluster.user.profile.domain;

import dev.chatcluster.user.domain.UserException;
import org.jspecify.annotations.Nullable;

/** What a person changes of their profile; null leaves a thing as it is. */
public record ProfileChange(
    @Nullable String displayName,
    @Nullable String about,
    @Nullable AvatarColor avatarColor,
    @Nullable ContactPolicy whoMayStartConversation) {
  public static final int MAX_NAME = 64;
  public static final int MAX_ABOUT = 280;

  public ProfileChange {
    displayName = displayName == null ? null : displayName.strip();
    about = about == null ? null : about.strip();
    if (displayName != null) {
      checkName(displayName);
    }
    if (about != null) {
      checkAbout(about);
    }
  }

  private static void checkName(String name) {
    int length = name.codePointCount(0, name.length());
    if (length < 1 || length > MAX_NAME) {
      throw new UserException.Invalid("displayName", "Must have 1 to " + MAX_NAME + " characters");
    }
    if (!Text.isOneLine(name)) {
      throw new UserException.Invalid("displayName", "Must be one line of readable characters");
    }
  }

  private static void checkAbout(String about) {
    if (about.codePointCount(0, about.length()) > MAX_ABOUT) {
      throw new UserException.Invalid("about", "Must have at most " + MAX_ABOUT + " characters");
    }
    if (!Text.isReadable(about)) {
      throw new UserException.Invalid("about", "Must consist of readable characters");
    }
  }
}
