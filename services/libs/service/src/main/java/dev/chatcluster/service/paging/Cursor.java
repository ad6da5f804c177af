package dev.chatcluster.service.paging;

import dev.chatcluster.service.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a page ended: the sort key of its last row, opaque to callers. */
public record Cursor(List<String> key) {
  private static final String SEPARATOR = "\n";
  private static final int MAX_LENGTH = 512;

  public static Cursor of(Object... key) {
    return new Cursor(List.of(key).stream().map(Object::toString).toList());
  }

  public String encode() {
    byte[] bytes = String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Reads a cursor that a caller sent back.
   *
   * @return null when none was sent
   * @throws ProblemException when it is none of ours
   */
  public static <T> @Nullable T decode(
      @Nullable String encoded, int parts, Function<List<String>, T> read) {
    if (encoded == null || encoded.isEmpty()) {
      return null;
    }
    try {
      if (encoded.length() > MAX_LENGTH) {
        throw new IllegalArgumentException("too long");
      }
      String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      List<String> key = List.of(text.split(SEPARATOR, -1));
      if (key.size() != parts) {
        throw new IllegalArgumentException("wrong number of parts");
      }
      return read.apply(key);
    } catch (RuntimeException e) {
      throw ProblemException.invalid("cursor", "This cursor was not given out by us");
    }
  }
}
