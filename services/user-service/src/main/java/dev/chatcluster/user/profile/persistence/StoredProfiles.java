package dev.chatcluster.user.profile.persistence;

import dev.chatcluster.persistence.Transactions;
import dev.chatcluster.user.profile.domain.Profile;
import dev.chatcluster.user.profile.domain.ProfileRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;

@ApplicationScoped
public class StoredProfiles implements ProfileRepository {
  private static final String INSERT =
      """
      INSERT INTO profiles (id, handle, handle_since, display_name, name_source, search_name,
                            about, who_may_start, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO NOTHING
      """;

  private final ProfileRows rows;
  private final Transactions transactions;

  @Inject
  public StoredProfiles(ProfileRows rows, Transactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public Optional<Profile> find(UUID id) {
    return rows.byId(id).map(ProfileRow::toProfile);
  }

  @Override
  public List<Profile> findAll(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : rows.byIds(ids).stream().map(ProfileRow::toProfile).toList();
  }

  @Override
  public boolean insertIfAbsent(Profile profile) {
    ProfileRow row = ProfileRow.of(profile);
    return transactions.jdbc(
        connection -> {
          try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, row.id);
            insert.setString(2, row.handle);
            insert.setObject(3, row.handleSince.atOffset(ZoneOffset.UTC));
            insert.setString(4, row.displayName);
            insert.setString(5, row.nameSource.name());
            insert.setString(6, row.searchName);
            insert.setString(7, row.about);
            insert.setString(8, row.whoMayStart.name());
            insert.setObject(9, row.createdAt.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
          }
        });
  }

  @Override
  public Optional<Profile> lock(UUID id) {
    return Optional.ofNullable(rows.session().get(ProfileRow.class, id, LockMode.PESSIMISTIC_WRITE))
        .map(ProfileRow::toProfile);
  }

  @Override
  public void update(Profile profile) {
    rows.update(ProfileRow.of(profile));
  }
}
