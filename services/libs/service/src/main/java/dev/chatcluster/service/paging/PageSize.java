package dev.chatcluster.service.paging;

import dev.chatcluster.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How many items a caller may have at once. */
public final class PageSize {
  public static final int DEFAULT = 50;
  public static final int MAX = 100;

  private PageSize() {}

  public static int of(@Nullable Integer asked) {
    return of(asked, DEFAULT, MAX);
  }

  public static int of(@Nullable Integer asked, int byDefault, int max) {
    if (asked == null) {
      return byDefault;
    }
    if (asked < 1 || asked > max) {
      throw ProblemException.invalid("limit", "Must be between 1 and " + max);
    }
    return asked;
  }
}
