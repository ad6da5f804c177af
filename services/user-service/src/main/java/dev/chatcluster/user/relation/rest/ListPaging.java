package dev.chatcluster.user.relation.rest;

import dev.chatcluster.service.paging.Cursor;
import dev.chatcluster.service.paging.Page;
import dev.chatcluster.service.paging.PageSize;
import dev.chatcluster.user.relation.domain.ListPosition;
import dev.chatcluster.user.relation.domain.Listed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages of the lists, which are all sorted in the same way. */
final class ListPaging {
  /** Reads a part of a list. */
  interface Source {
    List<Listed> read(@Nullable ListPosition after, int limit);
  }

  private ListPaging() {}

  static Page<ListedView> page(@Nullable Integer limit, @Nullable String cursor, Source source) {
    int size = PageSize.of(limit);
    ListPosition after = Cursor.decode(cursor, 2, ListPaging::position);
    return Page.of(source.read(after, size + 1), size, ListPaging::cursor).map(ListedView::of);
  }

  private static Cursor cursor(Listed listed) {
    return Cursor.of(listed.since(), listed.profile().id());
  }

  private static ListPosition position(List<String> key) {
    return new ListPosition(Instant.parse(key.get(0)), UUID.fromString(key.get(1)));
  }
}
