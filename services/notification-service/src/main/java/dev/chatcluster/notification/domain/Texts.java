package dev.chatcluster.notification.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of people, where there is little room. */
public final class Texts {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u2028-\\u202e\\u2066-\\u2069]");

  private Texts() {}

  /** A name as a mail takes it: never empty, one line, nothing that cannot be seen. */
  public static String name(@Nullable String text, int length) {
    String seen = UNSEEN.matcher(text == null ? "" : text).replaceAll(" ");
    String name = shortened(seen, length);
    return name.isEmpty() ? "?" : name;
  }

  /** At most so many characters, in one line. */
  public static String shortened(String text, int length) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= length) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
  }
}
