package dev.chatcluster.user.profile.domain;

import dev.chatcluster.user.domain.UserException;
import java.util.Locale;

/**
 * What somebody looks for.
 *
 * @param handle as it is compared with handles
 * @param words as they are compared with names; empty when the query has no letter and no digit
 */
public record SearchQuery(String handle, String words) {
  public static final int MAX_LENGTH = 64;

  /** Shorter queries resemble everything a little: they find beginnings only. */
  private static final int FUZZY_FROM = 3;

  public static SearchQuery of(String typed) {
    String text = typed.strip();
    int length = text.codePointCount(0, text.length());
    if (length < 1 || length > MAX_LENGTH) {
      throw new UserException.Invalid("q", "Must have 1 to " + MAX_LENGTH + " characters");
    }
    if (!Text.isOneLine(text)) {
      throw new UserException.Invalid("q", "Must be one line of readable characters");
    }
    // People type handles as they see them: @ada.
    String handle = (text.startsWith("@") ? text.substring(1) : text).toLowerCase(Locale.ROOT);
    if (handle.isEmpty()) {
      throw new UserException.Invalid("q", "Must have something after the @");
    }
    return new SearchQuery(handle, Text.searchable(text));
  }

  public boolean isFuzzy() {
    return handle.length() >= FUZZY_FROM;
  }
}
