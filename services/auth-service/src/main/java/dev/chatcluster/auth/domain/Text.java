package dev.chatcluster.auth.domain;

import java.text.Normalizer;

/** Rules for the one-line texts that people give and others see. */
final class Text {
  private Text() {}

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Trims, composes accents, and refuses what would break a line or the reading order. */
  static String oneLine(String typed, int maxLength) throws InvalidValueException {
    String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    if (text.codePoints().noneMatch(Text::isVisible)) {
      throw new InvalidValueException("Must not be empty");
    }
    if (length(text) > maxLength) {
      throw new InvalidValueException("Must have at most " + maxLength + " characters");
    }
    if (text.codePoints().anyMatch(Text::isForbidden)) {
      throw new InvalidValueException("Must not hold control characters");
    }
    return text;
  }

  /** Makes any header fit to keep and show. */
  static String cleaned(String header, int maxLength) {
    StringBuilder text = new StringBuilder();
    header
        .codePoints()
        .limit(maxLength)
        .map(c -> isForbidden(c) ? ' ' : c)
        .forEach(text::appendCodePoint);
    return text.toString().strip();
  }

  private static boolean isVisible(int c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && Character.getType(c) != Character.FORMAT;
  }

  /** Joiners are format characters too, but emoji and several scripts need them. */
  private static boolean isForbidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
      default -> false;
    };
  }
}
