package dev.chatcluster.notification.domain;

/** Texts of people, where there is little room. */
public final class Texts {
  private Texts() {}

  /** At most so many characters, in one line. */
  public static String shortened(String text, int length) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= length) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
  }
}
