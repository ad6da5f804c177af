package dev.chatcluster.service.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param nextCursor what to ask the next page with; null when this one is the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Makes a page of rows that were read with a limit one above the page size: the extra row only
   * tells that there is more.
   */
  public static <T> Page<T> of(List<T> rows, int size, Function<T, Cursor> cursorOf) {
    if (rows.size() <= size) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, size);
    return new Page<>(items, cursorOf.apply(items.getLast()).encode());
  }

  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    List<R> changed = items.stream().<R>map(change).toList();
    return new Page<>(changed, nextCursor);
  }
}
