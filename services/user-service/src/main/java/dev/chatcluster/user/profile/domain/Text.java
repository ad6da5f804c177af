package dev.chatcluster.user.profile.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text that people type: what of it is allowed, and what of it is searched. */
public final class Text {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Text() {}

  /** No control characters but line breaks and tabs, nothing that turns the writing around. */
  static boolean isReadable(String text) {
    return text.codePoints().allMatch(c -> c == '\n' || c == '\r' || c == '\t' || isPlain(c));
  }

  static boolean isOneLine(String text) {
    return text.codePoints().allMatch(Text::isPlain);
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      // Overrides and isolates would let a name rewrite the line that it stands in.
      default -> !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069);
    };
  }

  /**
   * The words of a text as they are searched: lower-cased, without accents, each after one space,
   * so that {@code " mül"} finds the words that begin so. Empty when there are none.
   */
  public static String searchable(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String lower = plain.toLowerCase(Locale.ROOT).replace("ß", "ss");
    String words = BETWEEN_WORDS.matcher(lower).replaceAll(" ").strip();
    return words.isEmpty() ? "" : " " + words;
  }
}
