package dev.chatcluster.user.profile.persistence;

import dev.chatcluster.persistence.Transactions;
import dev.chatcluster.user.domain.UnitOfWork;
import dev.chatcluster.user.profile.domain.Profile;
import dev.chatcluster.user.profile.domain.ProfileRepository;
import dev.chatcluster.user.profile.domain.ProfileSearch;
import dev.chatcluster.user.profile.domain.SearchHit;
import dev.chatcluster.user.profile.domain.SearchPosition;
import dev.chatcluster.user.profile.domain.SearchQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Search over the trigram indexes: LIKE for beginnings, the similarity operators for the rest. */
@ApplicationScoped
public class StoredProfileSearch implements ProfileSearch {
  /**
   * A name's words resemble a mistyped query less than the default (0.6) asks for: "jonh", "john".
   */
  private static final String THRESHOLDS =
      """
      SELECT set_config('pg_trgm.similarity_threshold', '0.3', true),
             set_config('pg_trgm.word_similarity_threshold', '0.4', true)
      """;

  private static final String FOUND =
      """
      SELECT id, handle, rank, similarity FROM (
        SELECT p.id, p.handle,
               CASE WHEN p.handle = q.handle THEN 0
                    WHEN p.handle LIKE q.handle_prefix THEN 1
                    WHEN q.words <> '' AND p.search_name LIKE q.word_prefix THEN 2
                    ELSE 3 END AS rank,
               greatest(similarity(p.handle, q.handle), word_similarity(q.words, p.search_name)) AS similarity
        FROM profiles p, (SELECT ?::text AS handle, ?::text AS words,
                                 ?::text AS handle_prefix, ?::text AS word_prefix) q
        WHERE %s
          AND p.id <> ?
          AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = p.id AND b.blocked_id = ?)
          AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = ? AND b.blocked_id = p.id)
      ) found
      """;

  private static final String AFTER =
      "WHERE (rank, -similarity, handle, id) > (?::int, -(?::float4), ?::text, ?::uuid)\n";
  private static final String ORDER = "ORDER BY rank, -similarity, handle, id LIMIT ?";

  private final UnitOfWork work;
  private final Transactions transactions;
  private final ProfileRepository profiles;

  @Inject
  public StoredProfileSearch(
      UnitOfWork work, Transactions transactions, ProfileRepository profiles) {
    this.work = work;
    this.transactions = transactions;
    this.profiles = profiles;
  }

  @Override
  public List<SearchHit> search(
      UUID searcher, SearchQuery query, @Nullable SearchPosition after, int limit) {
    return work.returning(
        () -> withProfiles(transactions.jdbc(c -> positions(c, searcher, query, after, limit))));
  }

  private static List<SearchPosition> positions(
      Connection connection,
      UUID searcher,
      SearchQuery query,
      @Nullable SearchPosition after,
      int limit)
      throws SQLException {
    try (var thresholds = connection.prepareStatement(THRESHOLDS)) {
      thresholds.execute();
    }
    String handlePrefix = escaped(query.handle()) + "%";
    String wordPrefix = "%" + escaped(query.words()) + "%";
    List<String> ways = new ArrayList<>(List.of("p.handle LIKE ?"));
    List<Object> candidates = new ArrayList<>(List.of(handlePrefix));
    if (!query.words().isEmpty()) {
      ways.add("p.search_name LIKE ?");
      candidates.add(wordPrefix);
    }
    if (query.isFuzzy()) {
      ways.add("p.handle % ?");
      candidates.add(query.handle());
    }
    if (query.isFuzzy() && !query.words().isEmpty()) {
      ways.add("? <% p.search_name");
      candidates.add(query.words());
    }
    List<Object> values =
        new ArrayList<>(List.of(query.handle(), query.words(), handlePrefix, wordPrefix));
    values.addAll(candidates);
    values.addAll(List.of(searcher, searcher, searcher));
    if (after != null) {
      values.addAll(List.of(after.rank(), after.similarity(), after.handle(), after.id()));
    }
    values.add(limit);
    String sql = FOUND.replace("%s", "(" + String.join(" OR ", ways) + ")");
    try (var select = connection.prepareStatement(sql + (after == null ? "" : AFTER) + ORDER)) {
      for (int i = 0; i < values.size(); i++) {
        select.setObject(i + 1, values.get(i));
      }
      return read(select);
    }
  }

  private static List<SearchPosition> read(PreparedStatement select) throws SQLException {
    List<SearchPosition> positions = new ArrayList<>();
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        positions.add(
            new SearchPosition(
                rows.getInt("rank"),
                rows.getFloat("similarity"),
                rows.getString("handle"),
                rows.getObject("id", UUID.class)));
      }
    }
    return positions;
  }

  private List<SearchHit> withProfiles(List<SearchPosition> positions) {
    Map<UUID, Profile> found =
        profiles.findAll(positions.stream().map(SearchPosition::id).toList()).stream()
            .collect(Collectors.toMap(Profile::id, Function.identity()));
    return positions.stream()
        .filter(position -> found.containsKey(position.id()))
        .map(position -> new SearchHit(found.get(position.id()), position))
        .toList();
  }

  /** Typed characters stand for themselves; handles may contain underscores. */
  private static String escaped(String typed) {
    return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
