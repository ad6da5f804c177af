package dev.chatcluster.chat.domain;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** What people may write, checked once for every way in. */
public final class Texts {
  private Texts() {}

  /** The content of a message: any text that shows something, kept as it was written. */
  public static String content(@Nullable String text, Limits limits) {
    if (text == null || text.isBlank()) {
      throw new ChatException.Invalid("content", "A message needs content");
    }
    if (text.codePointCount(0, text.length()) > limits.contentLength()) {
      throw new ChatException.Invalid(
          "content", "At most " + limits.contentLength() + " characters");
    }
    refuseUnstorable("content", text);
    return text;
  }

  public static String groupName(@Nullable String text, Limits limits) {
    if (text == null || text.isBlank()) {
      throw new ChatException.Invalid("name", "A group needs a name");
    }
    String name = text.strip();
    if (name.codePointCount(0, name.length()) > limits.groupNameLength()) {
      throw new ChatException.Invalid(
          "name", "At most " + limits.groupNameLength() + " characters");
    }
    if (name.codePoints().anyMatch(Character::isISOControl)) {
      throw new ChatException.Invalid("name", "No control characters");
    }
    refuseUnstorable("name", name);
    return name;
  }

  /** The address of a group's photo: https, or null for none. */
  public static @Nullable String photoUrl(@Nullable String text, Limits limits) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    if (text.length() > limits.photoUrlLength()) {
      throw new ChatException.Invalid(
          "photoUrl", "At most " + limits.photoUrlLength() + " characters");
    }
    try {
      URI uri = new URI(text);
      if (!"https".equals(uri.getScheme()) || uri.getHost() == null) {
        throw new ChatException.Invalid("photoUrl", "Must be an https address");
      }
      return uri.toASCIIString();
    } catch (URISyntaxException e) {
      throw new ChatException.Invalid("photoUrl", "Must be an https address");
    }
  }

  /**
   * PostgreSQL's text cannot hold NUL, UTF-8 has no halves of surrogate pairs, and nobody can read
   * either.
   */
  private static void refuseUnstorable(String field, String text) {
    if (text.indexOf('\0') >= 0) {
      throw new ChatException.Invalid(field, "No NUL characters");
    }
    if (text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw new ChatException.Invalid(field, "No halves of characters");
    }
  }
}
