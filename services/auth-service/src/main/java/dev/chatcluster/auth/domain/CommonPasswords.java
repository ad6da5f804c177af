package dev.chatcluster.auth.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Passwords long enough for the rule and still guessed first. */
final class CommonPasswords {
  private static final Set<String> LIST = read();

  private CommonPasswords() {}

  /**
   * Whether the password is on the list, or one character over and over.
   *
   * @param folded in lower case
   */
  static boolean contains(String folded) {
    return LIST.contains(folded) || folded.codePoints().distinct().count() == 1;
  }

  private static Set<String> read() {
    var stream =
        Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
