package dev.chatcluster.user.profile.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds people by handle and name. */
public interface ProfileSearch {
  /**
   * The best hits after a position, without the person who searches and without those who blocked
   * them or whom they blocked.
   *
   * @param after null to begin at the best
   */
  List<SearchHit> search(
      UUID searcher, SearchQuery query, @Nullable SearchPosition after, int limit);
}
